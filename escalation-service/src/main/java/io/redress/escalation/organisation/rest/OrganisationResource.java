package io.redress.escalation.organisation.rest;

import io.redress.escalation.organisation.domain.Department;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.StaffMember;
import io.redress.escalation.organisation.domain.Team;
import io.redress.escalation.organisation.persistence.OrganisationReader;
import io.redress.escalation.organisation.rest.DepartmentItem.TeamItem;
import io.redress.escalation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who there is. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisation", description = "Departments, teams and staff")
public class OrganisationResource {

    private final OrganisationReader organisations;
    private final OrganisationViews views;
    private final InstantSource time;

    OrganisationResource(OrganisationReader organisations, OrganisationViews views, InstantSource time) {
        this.organisations = organisations;
        this.views = views;
        this.time = time;
    }

    @GET
    @Path("departments")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listDepartments", summary = "Departments with head, deputy and a team per tier")
    public DepartmentList departments() {
        Organisation organisation = organisations.read(time.instant());
        Map<Integer, String> tierNames = organisations.tierNames();
        return new DepartmentList(organisation.departments().stream()
                .map(department -> item(organisation, department, tierNames))
                .toList());
    }

    @GET
    @Path("staff")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listStaff",
            summary = "All members of staff by name",
            description = "Mail addresses only for roles that may see contact data.")
    public StaffList staff() {
        Organisation organisation = organisations.read(time.instant());
        return new StaffList(organisation.staff().stream()
                .map(person -> item(organisation, person))
                .toList());
    }

    private DepartmentItem item(Organisation organisation, Department department, Map<Integer, String> tierNames) {
        return new DepartmentItem(
                department.id(),
                department.code(),
                department.name(),
                views.person(organisation, department.headId()),
                views.person(organisation, department.deputyId()),
                organisation.teams().stream()
                        .filter(team -> team.departmentId().equals(department.id()))
                        .map(team -> item(organisation, team, tierNames))
                        .toList());
    }

    private TeamItem item(Organisation organisation, Team team, Map<Integer, String> tierNames) {
        return new TeamItem(
                team.id(),
                team.code(),
                team.name(),
                team.tier().level(),
                tierNames.get(team.tier().level()),
                views.person(organisation, team.leadId()),
                team.memberIds().stream()
                        .map(id -> views.person(organisation, id))
                        .toList());
    }

    private StaffItem item(Organisation organisation, StaffMember person) {
        return new StaffItem(
                person.id(),
                person.name(),
                views.seesContacts() ? person.email() : null,
                person.present(),
                organisation.teams().stream()
                        .filter(team -> team.memberIds().contains(person.id()))
                        .map(Team::code)
                        .toList(),
                organisation.dutyList().contains(person.id()),
                views.person(organisation, person.deputyId()));
    }

    @Schema(name = "DepartmentList")
    record DepartmentList(List<DepartmentItem> items) {}

    @Schema(name = "StaffList")
    record StaffList(List<StaffItem> items) {}
}

package io.redress.escalation.organisation.rest;

import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.security.Caller;
import io.redress.escalation.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows people, teams and departments as the caller may see them: contact data of staff only to those who need it. */
@ApplicationScoped
public class OrganisationViews {

    private final Caller caller;

    OrganisationViews(Caller caller) {
        this.caller = caller;
    }

    /** Null for null: who or what is not there is left out. */
    public PersonView person(Organisation organisation, UUID id) {
        return organisation
                .person(id)
                .map(person -> PersonView.of(person, seesContacts()))
                .orElse(null);
    }

    public TeamView team(Organisation organisation, UUID id) {
        return organisation
                .team(id)
                .map(team -> new TeamView(team.id(), team.code(), team.name()))
                .orElse(null);
    }

    public DepartmentView department(Organisation organisation, UUID id) {
        return organisation
                .department(id)
                .map(department -> new DepartmentView(
                        department.id(),
                        department.code(),
                        department.name(),
                        organisation
                                .presentHead(department)
                                .map(head -> PersonView.of(head, seesContacts()))
                                .orElse(null)))
                .orElse(null);
    }

    boolean seesContacts() {
        return caller.has(Roles.AGENT)
                || caller.has(Roles.MANAGER)
                || caller.has(Roles.EXECUTIVE)
                || caller.has(Roles.ADMIN);
    }
}

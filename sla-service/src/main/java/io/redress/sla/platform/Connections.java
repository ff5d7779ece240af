package io.redress.sla.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Database connections: the common pool, and a reserve that is left to deadlines however busy the rest is. */
@ApplicationScoped
public class Connections {

    private static final ScopedValue<Boolean> ON_RESERVE = ScopedValue.newInstance();

    private final AgroalDataSource common;
    private final AgroalDataSource reserve;

    Connections(AgroalDataSource common, @DataSource("marks") AgroalDataSource reserve) {
        this.common = common;
        this.reserve = reserve;
    }

    /** A connection of the current transaction, if there is one. */
    public Connection open() throws SQLException {
        return ON_RESERVE.isBound() ? reserve.getConnection() : common.getConnection();
    }

    /** Runs something on the reserve; its transaction must begin inside. */
    public <T> T onReserve(Supplier<T> work) {
        return ScopedValue.where(ON_RESERVE, Boolean.TRUE).call(work::get);
    }
}

package dev.altinncourier.route;

import dev.altinncourier.login.LoginForecast;
import dev.altinncourier.login.PublicAddress;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while submissions wait for somebody to log in, and before a login that lasts for weeks ends. A wellness check, as the
 * one on paused profiles: no restart logs anybody in.
 */
@Wellness
@Singleton
final class LoginHealth implements HealthCheck {

    private final LoginForecast forecast;
    private final PublicAddress address;

    LoginHealth(LoginForecast forecast, PublicAddress address) {
        this.forecast = forecast;
        this.address = address;
    }

    @Override
    public HealthCheckResponse call() {
        var health = HealthCheckResponse.named("logins").up();
        for (var outlook : forecast.all()) {
            var login = outlook.login();
            var name = outlook.name();
            health.withData(name + " logged in", outlook.good());
            if (login != null) {
                health.withData(name + " ends", login.times().endsAt().toString());
            }
            if (outlook.ending()) {
                health.withData(name + " warning", "ends soon: log in again at " + address.page(name));
            }
            if (outlook.needsSomebody()) {
                health.down()
                        .withData(name + " waiting", outlook.waiting())
                        .withData(name + " fix", "log in at " + address.page(name));
            }
        }
        return health.build();
    }
}

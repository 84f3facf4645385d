package de.hansepolicen.portal.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class SecurityConfig {

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(a -> a
                .requestMatchers("/css/**", "/img/**", "/vendor/**", "/actuator/health/**").permitAll()
                .anyRequest().authenticated());
        http.oauth2Login(Customizer.withDefaults());
        // TODO: logout only ends our session, not the one in Keycloak
        http.logout(l -> l.logoutSuccessUrl("/"));
        return http.build();
    }
}

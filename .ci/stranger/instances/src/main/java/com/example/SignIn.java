package com.example;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;

import io.dracoonspring.autoconfigure.user.session.DracoonLogoutHandler;
import io.dracoonspring.security.EncryptedJdbcClientService;

@Configuration(proxyBeanMethods = false)
class SignIn {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, DracoonLogoutHandler revocation) {
        return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
            .oauth2Login(Customizer.withDefaults())
            .logout((logout) -> logout.addLogoutHandler(revocation))
            .build();
    }

    @Bean
    OAuth2AuthorizedClientService tokens(JdbcOperations jdbc, ClientRegistrationRepository registrations,
            @Value("${token.key}") String key, @Value("${token.salt}") String salt) {
        return new EncryptedJdbcClientService(jdbc, registrations, Encryptors.stronger(key, salt));
    }

}

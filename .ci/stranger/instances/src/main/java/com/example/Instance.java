package com.example;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.account.UserAccount;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@SpringBootApplication
public class Instance {

    private final DracoonAccount account;

    Instance(DracoonAccount account) {
        this.account = account;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Instance.class, arguments);
    }

    @GetMapping("/name")
    Mono<String> name() {
        return this.account.get().map(UserAccount::userName);
    }

}

package com.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class MissingAddressTests {

    @Test
    void namesThePropertyThatALocationNeeds(CapturedOutput output) {
        assertThatException()
            .isThrownBy(() -> SpringApplication.run(Letters.class, "--spring.main.web-application-type=none"));
        assertThat(output).contains("APPLICATION FAILED TO START", "The property 'dracoon.base-url' is not set");
    }

    @EnableAutoConfiguration
    static class Letters {

        @Bean
        String greeting(@Value("dracoon:/Projects/greeting.txt") Resource text) throws IOException {
            return text.getContentAsString(StandardCharsets.UTF_8);
        }

    }

}

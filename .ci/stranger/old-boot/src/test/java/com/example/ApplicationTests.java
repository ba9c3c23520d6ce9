package com.example;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class ApplicationTests {

	@Test
	void saysWhichSpringBootIsNeeded(CapturedOutput output) {
		assertThatThrownBy(() -> Application.main(new String[0]))
			.hasMessageContaining("needs Spring Boot 4.0 or newer, this is 3.5.9");
		assertThat(output).contains("needs Spring Boot 4.0 or newer, this is 3.5.9", "Update Spring Boot")
			.doesNotContain("allow-bean-definition-overriding");
	}

}

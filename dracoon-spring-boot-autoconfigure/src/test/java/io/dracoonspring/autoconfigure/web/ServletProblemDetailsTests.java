// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.web.servlet.ServletFileServing;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		classes = ServletProblemDetailsTests.Application.class, properties = "spring.main.web-application-type=servlet")
class ServletProblemDetailsTests extends ProblemDetailsContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ OpenToAll.class, Controller.class, OwnController.class, OwnHandler.class })
	static class Application {

		@Bean
		RouterFunction<ServerResponse> failing() {
			return RouterFunctions.route().GET("/function/{failure}", (request) -> {
				throw Failure.valueOf(request.pathVariable("failure")).exception();
			}).build();
		}

	}

	@RestController
	static class Controller {

		private final ServletFileServing files;

		Controller(ServletFileServing files) {
			this.files = files;
		}

		@GetMapping("/files/{id}")
		void file(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
			this.files.serve(id, request, response);
		}

		@GetMapping("/fail/{failure}")
		String fail(@PathVariable Failure failure) {
			throw failure.exception();
		}

		@GetMapping("/begun")
		void begun(HttpServletResponse response) throws IOException {
			response.getOutputStream().write("begun".getBytes(StandardCharsets.US_ASCII));
			response.flushBuffer();
			throw Failure.MISSING.exception();
		}

	}

	@RestController
	static class OwnController {

		@GetMapping("/own/{failure}")
		String fail(@PathVariable Failure failure) {
			throw failure.exception();
		}

	}

	@ControllerAdvice(assignableTypes = OwnController.class)
	static class OwnHandler {

		@ExceptionHandler
		ResponseEntity<String> handle(DracoonException ex) {
			return ResponseEntity.status(HttpStatus.I_AM_A_TEAPOT).body("own");
		}

	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.web.servlet.ServletFileServing;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "dracoon.web.problem-details=true")
class FileServingAsUserServletTests extends FileServingAsUserContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ ServletSignIn.class, Controller.class })
	static class Application {

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

	}

}

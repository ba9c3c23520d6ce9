// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.web.ServingOptions;
import io.dracoonspring.web.servlet.ServletFileServing;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		classes = ServletFileServingIT.Application.class, properties = "spring.main.web-application-type=servlet")
class ServletFileServingIT extends FileServingContract {

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ OpenToAll.class, Controller.class, HostileController.class })
	static class Application {

	}

	@RestController
	static class Controller {

		private final ServletFileServing files;

		private final DracoonNodes nodes;

		Controller(ServletFileServing files, DracoonNodes nodes) {
			this.files = files;
			this.nodes = nodes;
		}

		@GetMapping("/files/{id}")
		void file(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
			this.files.serve(id, request, response);
		}

		@GetMapping("/inline/{id}")
		void inline(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
				throws IOException {
			this.files.serve(id, ServingOptions.defaults().withInline(true), request, response);
		}

		@GetMapping("/sections/{id}")
		void section(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
				throws IOException {
			this.files.serve(id, ServingOptions.defaults().withEncryptedRanges(true), request, response);
		}

		@RequestMapping("/any/{id}")
		void any(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
			this.files.serve(id, request, response);
		}

		@GetMapping("/paths")
		void path(@RequestParam String path, HttpServletRequest request, HttpServletResponse response)
				throws IOException {
			this.files.serve(this.nodes.getByPath(path).block(), request, response);
		}

	}

	@RestController
	static class HostileController {

		private final ServletFileServing files;

		HostileController(ServletFileServing files) {
			this.files = files;
		}

		@GetMapping("/hostile/{id}")
		void file(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
			this.files.serve(id, request, response);
		}

		@ExceptionHandler(Exception.class)
		String handle() {
			return handled();
		}

	}

}

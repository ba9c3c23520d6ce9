// SPDX-License-Identifier: Apache-2.0

package com.example.reports;

import java.util.stream.Stream;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;

/** Prints the names of the rooms at its start. */
@SpringBootApplication
public class ReportsApplication {

	public static void main(String[] args) {
		SpringApplication.run(ReportsApplication.class, args);
	}

	@Bean
	ApplicationRunner printRooms(DracoonOperations files) {
		return (arguments) -> {
			try (Stream<Node> rooms = files.list("/")) {
				rooms.forEach((room) -> System.out.println("Room: " + room.name()));
			}
		};
	}

}

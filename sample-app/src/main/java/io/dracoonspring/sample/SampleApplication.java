// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Runs the sample, which shows rooms, folders and files of DRACOON in a web application.
 */
@SpringBootApplication
public class SampleApplication {

	/**
	 * Starts the application.
	 * @param args {@code --demo} sends a file to DRACOON and back, {@code --file=PATH}
	 * selects the file
	 */
	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

}

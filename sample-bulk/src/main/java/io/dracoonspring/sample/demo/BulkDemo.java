// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Mirrors a tree into an encrypted room with one manager and two workers. It creates the
 * files, the database and the emulator, and deletes them at the end.
 */
@Configuration(proxyBeanMethods = false)
public class BulkDemo {

	/**
	 * Runs the demo.
	 * @param args {@code --demo.files=NUMBER} sets the number of files, which is 2,000 by
	 * default
	 */
	public static void main(String[] args) {
		System.exit(SpringApplication.exit(
				new SpringApplicationBuilder(BulkDemo.class).web(WebApplicationType.NONE).profiles("demo").run(args)));
	}

	@Bean
	Archive archive(@Value("${demo.files:2000}") int files) throws IOException {
		return new Archive(files);
	}

	@Bean
	EmbeddedPostgres postgres(Archive archive) throws IOException {
		// use the directory of the demo, because it is deleted at the end
		System.setProperty("ot.epg.working-dir", archive.directory().resolve("postgres").toString());
		return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
	}

	@Bean
	DracoonEmulator emulator() {
		return DracoonEmulator.start();
	}

	@Bean
	Hosts hosts(Archive archive, EmbeddedPostgres postgres, DracoonEmulator emulator) {
		return new Hosts(archive, postgres, emulator);
	}

}

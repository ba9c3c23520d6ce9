// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import javax.sql.DataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import io.dracoonspring.event.inbox.EventInbox;

/**
 * Runs an application whose class path does not contain the database modules of Spring
 * Boot. The application defines the data source and creates the tables itself.
 */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
public class OwnDatabaseProcess {

	@Bean
	DataSource dataSource() {
		DataSource database = new DriverManagerDataSource("jdbc:h2:mem:own;DB_CLOSE_DELAY=-1");
		new ResourceDatabasePopulator(new ClassPathResource("schema-h2.sql", EventInbox.class)).execute(database);
		return database;
	}

	/**
	 * Starts the application, prints the type of its event inbox, and ends.
	 * @param args the properties
	 */
	public static void main(String[] args) {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(OwnDatabaseProcess.class)
			.web(WebApplicationType.NONE)
			.run(args)) {
			EventInbox inbox = application.getBean(EventInbox.class);
			System.out.println("inbox=" + inbox.getClass().getSimpleName() + ", " + inbox.status().waiting() + " wait");
		}
	}

}

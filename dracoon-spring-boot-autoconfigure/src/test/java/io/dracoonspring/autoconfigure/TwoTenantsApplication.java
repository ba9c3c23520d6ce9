// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

import io.dracoonspring.DracoonClients;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.template.DracoonOperations;

/** Uses two named clients, and ends. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(TwoTenantsApplication.Tenants.class)
public class TwoTenantsApplication {

	/**
	 * Starts the application.
	 * @param args the arguments
	 */
	public static void main(String[] args) {
		new SpringApplicationBuilder(TwoTenantsApplication.class).web(WebApplicationType.NONE).run(args).close();
	}

	@Bean
	static DracoonBuilderCustomizer everyClient() {
		return (builder) -> System.out.println("customized");
	}

	@Bean
	@Qualifier("archive-eu")
	static DracoonBuilderCustomizer archiveOnly() {
		return (builder) -> System.out.println("archive customized");
	}

	/**
	 * Prints the user name of each client's account, and whether this account can see the
	 * room {@code Vault}.
	 */
	record Tenants(@Qualifier("archive-eu") DracoonAccount archive, @Qualifier("partner") DracoonAccount partner,
			@Qualifier("partner") DracoonOperations partnerOperations, DracoonClients clients,
			ResourceLoader resources) implements ApplicationRunner {

		@Override
		public void run(ApplicationArguments arguments) {
			System.out.println("archive: " + this.archive.get().block().userName());
			System.out.println("partner: " + this.partner.get().block().userName());
			System.out.println("by name: " + this.clients.get("partner").account().get().block().userName());
			System.out.println("partner has Vault: " + this.partnerOperations.exists("/Vault"));
			System.out
				.println("archive has Vault: " + this.resources.getResource("dracoon://archive-eu/Vault").exists());
		}

	}

}

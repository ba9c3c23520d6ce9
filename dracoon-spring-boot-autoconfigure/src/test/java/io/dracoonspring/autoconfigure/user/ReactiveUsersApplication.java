// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Is a reactive application whose users sign in with DRACOON. Tests run it in a separate
 * process.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ ReactiveSignIn.class, SignInController.class })
public class ReactiveUsersApplication {

	/**
	 * Starts the application.
	 * @param args the arguments
	 */
	public static void main(String[] args) {
		new SpringApplicationBuilder(ReactiveUsersApplication.class).web(WebApplicationType.REACTIVE).run(args);
	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.ComponentsRegistration;
import org.springframework.integration.dsl.IntegrationComponentSpec;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.integration.session.DracoonSessionFactory;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.UploadOptions;

/**
 * Runs an emulator, a client without retries, and an application context for components
 * of Spring Integration.
 */
public final class DracoonFixture implements AutoCloseable {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon client = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.retry((settings) -> settings.withMaxRetries(0))
		.transfer((settings) -> settings.withMaxRetries(0))
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.client);

	private final DracoonSessionFactory sessions = new DracoonSessionFactory(this.client);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Flows.class);

	public DracoonEmulator emulator() {
		return this.emulator;
	}

	public Dracoon client() {
		return this.client;
	}

	public DracoonTemplate template() {
		return this.template;
	}

	public DracoonSessionFactory sessions() {
		return this.sessions;
	}

	public String hostPort() {
		return this.emulator.baseUrl().getHost() + ":" + this.emulator.port();
	}

	/**
	 * Creates a folder for one test only.
	 * @param room the path of its room
	 * @return its path
	 */
	public String folder(String room) {
		String path = room + "/" + UUID.randomUUID();
		this.template.createFolders(path);
		return path;
	}

	public Node upload(String path, String content) {
		return upload(path, content, UnaryOperator.identity());
	}

	public Node upload(String path, String content, Instant modified) {
		return upload(path, content, (options) -> options.withTimestampModification(modified));
	}

	private Node upload(String path, String content, UnaryOperator<UploadOptions> change) {
		return this.template.writeString(path, content,
				(options) -> change.apply(options).withResolutionStrategy(ResolutionStrategy.OVERWRITE));
	}

	public String content(String path) {
		return this.template.readString(path);
	}

	/**
	 * Initializes a component as in a flow, and starts it.
	 * @param spec the specification of the component
	 * @param <T> the type of the component
	 * @return the component
	 */
	public <T> T start(IntegrationComponentSpec<?, T> spec) {
		if (spec instanceof ComponentsRegistration registration) {
			registration.getComponentsToRegister().keySet().forEach(this::initialize);
		}
		T component = spec.getObject();
		initialize(component);
		if (component instanceof Lifecycle lifecycle) {
			lifecycle.start();
		}
		return component;
	}

	public void initialize(Object component) {
		this.context.getAutowireCapableBeanFactory().initializeBean(component, UUID.randomUUID().toString());
	}

	public IntegrationFlowRegistration register(IntegrationFlow flow) {
		return this.context.getBean(IntegrationFlowContext.class).registration(flow).register();
	}

	@Override
	public void close() {
		this.context.close();
		this.client.close();
		this.emulator.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableIntegration
	static class Flows {

	}

}

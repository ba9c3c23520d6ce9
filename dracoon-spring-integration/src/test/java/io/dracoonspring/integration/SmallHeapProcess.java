// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.expression.common.LiteralExpression;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.file.FileHeaders;
import org.springframework.messaging.Message;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.integration.inbound.DracoonInboundFileSynchronizer;
import io.dracoonspring.integration.inbound.DracoonInboundFileSynchronizingMessageSource;
import io.dracoonspring.integration.inbound.DracoonStreamingMessageSource;
import io.dracoonspring.integration.outbound.DracoonMessageHandler;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.integration.session.DracoonSessionFactory;

/**
 * Downloads a large file from one room, uploads the file to an encrypted room, and
 * downloads it again. All this happens in a separate process with little memory.
 */
public final class SmallHeapProcess {

	private SmallHeapProcess() {
	}

	/**
	 * Transfers the file and prints the checksum of the copy.
	 * @param args the base URL of the emulator, and the directory for the copy
	 * @throws Exception if a result is wrong
	 */
	public static void main(String[] args) throws Exception {
		try (Dracoon dracoon = Dracoon.builder()
			.baseUrl(args[0])
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.build();
				AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Config.class)) {
			DracoonSessionFactory sessions = new DracoonSessionFactory(dracoon);
			DracoonRemoteFileTemplate template = new DracoonRemoteFileTemplate(sessions);
			DracoonStreamingMessageSource source = new DracoonStreamingMessageSource(template);
			source.setBeanFactory(context);
			source.setRemoteDirectory("/Projects/large");
			source.afterPropertiesSet();
			source.start();
			DracoonMessageHandler handler = new DracoonMessageHandler(template);
			handler.setBeanFactory(context);
			handler.setRemoteDirectoryExpression(new LiteralExpression("/Vault/large"));
			handler.setAutoCreateDirectory(true);
			handler.setFileNameGenerator((message) -> message.getHeaders().get(FileHeaders.REMOTE_FILE, String.class));
			handler.afterPropertiesSet();
			Message<?> message = source.receive();
			handler.handleMessage(message);
			File copy = synchronize(sessions, context, new File(args[1]));
			CRC32 checksum = new CRC32();
			try (CheckedOutputStream output = new CheckedOutputStream(OutputStream.nullOutputStream(), checksum)) {
				Files.copy(copy.toPath(), output);
			}
			System.out.println("checksum " + checksum.getValue());
		}
	}

	private static File synchronize(DracoonSessionFactory sessions, AnnotationConfigApplicationContext context,
			File directory) {
		DracoonInboundFileSynchronizer synchronizer = new DracoonInboundFileSynchronizer(sessions);
		synchronizer.setBeanFactory(context);
		synchronizer.setBeanName("synchronizer");
		synchronizer.setRemoteDirectory("/Vault/large");
		synchronizer.afterPropertiesSet();
		DracoonInboundFileSynchronizingMessageSource source = new DracoonInboundFileSynchronizingMessageSource(
				synchronizer);
		source.setBeanFactory(context);
		source.setBeanName("copies");
		source.setLocalDirectory(directory);
		source.afterPropertiesSet();
		source.start();
		return source.receive().getPayload();
	}

	@EnableIntegration
	static class Config {

	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.File;
import java.io.FileNotFoundException;
import java.util.Comparator;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.support.management.micrometer.MicrometerMetricsCaptor;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.DracoonHeaders;
import io.dracoonspring.integration.session.DracoonFileInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Checks that a file that cannot be copied does not prevent the copies of other files.
 */
class DiscardedFilesTests extends AbstractInboundAdapterTests {

	/**
	 * Has 140 characters, which are 412 bytes in UTF-8. DRACOON allows up to 150
	 * characters, but file systems of Linux allow only 255 bytes.
	 */
	private static final String LONG = "\u65e5".repeat(136) + ".txt";

	@Test
	@EnabledOnOs(value = OS.LINUX, disabledReason = "file systems of other platforms have other rules for names")
	void fileWhoseNameIsTooLongIsSetAsideOnceAndStopsNoOther() {
		uploadAll("a.txt", LONG, "\u65e6.txt");
		Node poison = this.dracoon.template().get(this.folder + "/" + LONG);
		QueueChannel discarded = new QueueChannel();
		// use a filter that does not remember the files that it has accepted
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().filterFunction((node) -> true)
			.remoteComparator(Comparator.comparing(Node::name))
			.discardChannel(discarded));
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		source.registerMetricsCaptor(new MicrometerMetricsCaptor(meters));
		assertThat(received(source).getPayload()).hasContent("a.txt");
		assertThat(received(source).getPayload()).hasContent("\u65e6.txt");
		assertThat(source.receive()).isNull();
		Message<?> message = discarded.receive(0);
		assertThat(message).isNotNull();
		assertThat(message.getPayload()).isInstanceOfSatisfying(DracoonFileInfo.class,
				(info) -> assertThat(info.getNodeId()).isEqualTo(poison.id()));
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, LONG)
			.containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder)
			.containsEntry(DracoonHeaders.NODE_ID, poison.id());
		assertThat(message.getHeaders().get(DracoonHeaders.FAILURE, String.class)).contains("rename it in DRACOON");
		assertThat(discarded.receive(0)).isNull();
		assertThat(meters.get("dracoon.integration.discarded").counter().count()).isEqualTo(1);
	}

	@Test
	@EnabledOnOs(value = OS.LINUX, disabledReason = "file systems of other platforms have other rules for names")
	@ExtendWith(OutputCaptureExtension.class)
	void fileThatIsSetAsideCostsOneLineOfTheLog(CapturedOutput output) {
		uploadAll(LONG, "\u65e6.txt");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().filterFunction((node) -> true));
		assertThat(received(source).getPayload()).hasContent("\u65e6.txt");
		assertThat(source.receive()).isNull();
		assertThat(source.receive()).isNull();
		assertThat(output.getAll().lines().filter((line) -> line.contains(LONG))).singleElement()
			.asString()
			.contains("A file was discarded");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void failureOfTheDirectoryConcernsNoName() {
		uploadAll("a.txt");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		File missing = this.directory.resolve("missing").toFile();
		assertThatExceptionOfType(MessagingException.class)
			.isThrownBy(() -> source.getSynchronizer().synchronizeToLocalDirectory(missing))
			.withRootCauseInstanceOf(FileNotFoundException.class);
		assertThat(received(source).getPayload()).hasContent("a.txt");
	}

	@Test
	void brokenContentStopsNoOtherFile() {
		Node broken = this.dracoon.upload(this.folder + "/a.txt", "the true content");
		uploadAll("b.txt");
		this.dracoon.emulator().tamperWithContent(broken.id());
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().remoteComparator(Comparator.comparing(Node::name)));
		assertThatExceptionOfType(MessagingException.class).isThrownBy(source::receive)
			.withRootCauseInstanceOf(DracoonTransferException.class);
		assertThat(received(source).getPayload()).hasContent("b.txt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void brokenContentIsSetAsideIfThereIsAChannelForIt(String room) {
		this.folder = this.dracoon.folder(room);
		Node broken = this.dracoon.upload(this.folder + "/a.txt", "the true content");
		uploadAll("b.txt");
		this.dracoon.emulator().tamperWithContent(broken.id());
		QueueChannel discarded = new QueueChannel();
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().remoteComparator(Comparator.comparing(Node::name)).discardChannel(discarded));
		assertThat(received(source).getPayload()).hasContent("b.txt");
		assertThat(source.receive()).isNull();
		assertThat(discarded.receive(0)).isNotNull()
			.satisfies((message) -> assertThat(message.getHeaders()).containsEntry(DracoonHeaders.NODE_ID, broken.id())
				.containsKey(DracoonHeaders.FAILURE));
		assertThat(discarded.receive(0)).isNull();
		this.dracoon.upload(this.folder + "/a.txt", "the true content");
		assertThat(received(source).getPayload()).hasContent("the true content");
	}

}

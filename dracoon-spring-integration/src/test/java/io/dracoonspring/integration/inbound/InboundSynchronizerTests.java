// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.inbound;

import java.io.File;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.integration.expression.SupplierExpression;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.filters.FileSystemPersistentAcceptOnceFileListFilter;
import org.springframework.integration.metadata.SimpleMetadataStore;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.integration.DracoonHeaders;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests the adapter that copies files to a directory before it sends messages. */
class InboundSynchronizerTests extends AbstractInboundAdapterTests {

	private static final Instant YESTERDAY = Instant.parse("2026-03-01T10:15:30.123Z");

	private static final Instant TODAY = YESTERDAY.plusSeconds(86_400);

	@AfterEach
	void endFaults() {
		this.dracoon.emulator().faults().clear();
	}

	@Test
	void copiesFilesAndTellsWhereTheyComeFrom() {
		Node node = this.dracoon.upload(this.folder + "/a.txt", "first");
		Node other = this.dracoon.upload(this.folder + "/Übersicht 2026 #1.txt", "second");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		Message<File> first = received(source);
		assertThat(first.getPayload()).hasContent("first").hasParent(this.copies.toFile());
		assertThat(first.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder)
			.containsEntry(FileHeaders.REMOTE_FILE, "a.txt")
			.containsEntry(FileHeaders.REMOTE_HOST_PORT, this.dracoon.hostPort())
			.containsEntry(FileHeaders.FILENAME, "a.txt")
			.containsAllEntriesOf(DracoonHeaders.of(this.dracoon.template().get(node.path())));
		Message<File> second = received(source);
		assertThat(second.getPayload()).hasContent("second").hasName("Übersicht 2026 #1.txt");
		assertThat(second.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, this.folder)
			.containsEntry(FileHeaders.REMOTE_FILE, "Übersicht 2026 #1.txt")
			.containsEntry(DracoonHeaders.NODE_ID, other.id());
		assertThat(source.receive()).isNull();
		assertThat(source.getSynchronizer().getRemoteFileMetadata(first.getPayload()))
			.isEqualTo("dracoon://" + this.dracoon.hostPort() + this.folder + "#a.txt");
	}

	@Test
	void takesAPathThatHasNoSlashAtItsBeginningOrOneAtItsEnd() {
		this.dracoon.upload(this.folder + "/a.txt", "a");
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().remoteDirectory(this.folder.substring(1) + "/"));
		assertThat(received(source).getPayload()).hasContent("a");
	}

	@Test
	void skipsFolders() {
		this.dracoon.template().createFolders(this.folder + "/sub");
		this.dracoon.upload(this.folder + "/sub/below.txt", "below");
		this.dracoon.upload(this.folder + "/a.txt", "a");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		assertThat(received(source).getPayload()).hasName("a.txt");
		assertThat(source.receive()).isNull();
		assertThat(this.copies).isDirectoryNotContaining("glob:**/{sub,below.txt}");
	}

	@Test
	void skipsRooms() {
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().remoteDirectory("/"));
		assertThat(this.dracoon.template().list("/")).isNotEmpty();
		assertThat(source.receive()).isNull();
		assertThat(this.copies).isEmptyDirectory();
	}

	@Test
	void copiesEachVersionOnce() {
		this.dracoon.upload(this.folder + "/a.txt", "a");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		assertThat(received(source).getPayload().delete()).isTrue();
		assertThat(source.receive()).isNull();
		assertThat(this.copies).isEmptyDirectory();
	}

	@Test
	void copiesANewVersionWhenTheCopyOfTheOldOneIsGone() {
		this.dracoon.upload(this.folder + "/a.txt", "old");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		assertThat(received(source).getPayload().delete()).isTrue();
		this.dracoon.upload(this.folder + "/a.txt", "new");
		assertThat(received(source).getPayload()).hasContent("new");
		assertThat(source.receive()).isNull();
	}

	@Test
	void replacesTheCopyByANewVersionIfItsTimestampIsPreserved() {
		this.dracoon.upload(this.folder + "/a.txt", "old", YESTERDAY);
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().preserveTimestamp(true));
		File copy = received(source).getPayload();
		assertThat(copy).hasContent("old");
		assertThat(Instant.ofEpochMilli(copy.lastModified())).isEqualTo(YESTERDAY);
		this.dracoon.upload(this.folder + "/a.txt", "new", TODAY);
		assertThat(received(source).getPayload()).isEqualTo(copy).hasContent("new");
		assertThat(Instant.ofEpochMilli(copy.lastModified())).isEqualTo(TODAY);
		assertThat(source.receive()).isNull();
	}

	@Test
	void newVersionReplacesTheCopyAndIsSentAlsoIfItsContentIsAsOld() {
		SimpleMetadataStore store = new SimpleMetadataStore();
		this.dracoon.upload(this.folder + "/a.txt", "old", YESTERDAY);
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().filter(new DracoonPersistentAcceptOnceFileListFilter(store, "in-"))
					.localFilter(new FileSystemPersistentAcceptOnceFileListFilter(store, "sent-")));
		assertThat(received(source).getPayload()).hasContent("old");
		assertThat(source.receive()).isNull();
		Node node = this.dracoon.upload(this.folder + "/a.txt", "new", YESTERDAY);
		Message<File> second = received(source);
		assertThat(second.getPayload()).hasContent("new");
		assertThat(second.getHeaders()).containsEntry(DracoonHeaders.NODE_ID, node.id());
		assertThat(source.receive()).isNull();
	}

	@Test
	void copiesStayAsTheyAreIfTheyGetTheTimeOfCopying() {
		this.dracoon.upload(this.folder + "/a.txt", "old");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().preserveTimestamp(false));
		assertThat(received(source).getPayload()).hasContent("old");
		this.dracoon.upload(this.folder + "/a.txt", "new");
		assertThat(source.receive()).isNull();
		assertThat(this.copies.resolve("a.txt")).hasContent("old");
	}

	@Test
	void doesNotCopyAFileAgainThatIsRenamed() {
		this.dracoon.upload(this.folder + "/a.txt", "a");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		received(source);
		this.dracoon.template().move(this.folder + "/a.txt", this.folder + "/b.txt");
		assertThat(source.receive()).isNull();
		assertThat(this.copies).isDirectoryNotContaining("glob:**/b.txt");
	}

	@Test
	void goesOnWhereItEndedWithAStoreThatLasts() {
		SimpleMetadataStore store = new SimpleMetadataStore();
		this.dracoon.upload(this.folder + "/a.txt", "a");
		DracoonInboundFileSynchronizingMessageSource before = start(
				adapter().filter(new DracoonPersistentAcceptOnceFileListFilter(store, "in-")));
		received(before);
		before.stop();
		this.dracoon.upload(this.folder + "/b.txt", "b");
		DracoonInboundFileSynchronizingMessageSource after = start(
				adapter().filter(new DracoonPersistentAcceptOnceFileListFilter(store, "in-"))
					.localDirectory(this.directory.resolve("others").toFile()));
		assertThat(received(after).getPayload()).hasName("b.txt");
		assertThat(after.receive()).isNull();
	}

	@Test
	void takesNamesThatMatchAPatternAndEachVersionOnce() {
		uploadAll("a.txt", "b.pdf", "c.txt.bak");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().patternFilter("*.txt"));
		File copy = received(source).getPayload();
		assertThat(copy).hasName("a.txt");
		assertThat(copy.delete()).isTrue();
		assertThat(source.receive()).isNull();
		assertThat(this.copies).isEmptyDirectory();
	}

	@Test
	void takesNamesThatMatchARegularExpressionAndEachVersionOnce() {
		uploadAll("report-1.txt", "report-12.txt", "report-x.txt");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().regexFilter("report-\\d\\.txt"));
		File copy = received(source).getPayload();
		assertThat(copy).hasName("report-1.txt");
		assertThat(copy.delete()).isTrue();
		assertThat(source.receive()).isNull();
		assertThat(this.copies).isEmptyDirectory();
	}

	@Test
	void takesWhatAnExpressionOrAFunctionAccepts() {
		uploadAll("a.txt", "bb.txt", "ccc.txt");
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().filterExpression("name.length() > 5 and size == 7L"));
		assertThat(received(source).getPayload()).hasName("ccc.txt");
		assertThat(source.receive()).isNull();
		DracoonInboundFileSynchronizingMessageSource other = start(
				adapter().localDirectory(this.directory.resolve("others").toFile())
					.filterFunction((node) -> node.name().startsWith("bb")));
		assertThat(received(other).getPayload()).hasName("bb.txt");
		assertThat(other.receive()).isNull();
	}

	@Test
	void copiesNoMoreAtOnceThanItIsToFetch() {
		uploadAll("a.txt", "b.txt", "c.txt");
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().maxFetchSize(1)
			.remoteComparator(Comparator.comparing(Node::name, Comparator.reverseOrder())));
		for (String name : List.of("c.txt", "b.txt", "a.txt")) {
			File copy = received(source).getPayload();
			assertThat(copy).hasName(name);
			assertThat(this.copies.toFile().list()).containsExactly(name);
			assertThat(copy.delete()).isTrue();
		}
		assertThat(source.receive()).isNull();
	}

	@Test
	void deletesWhatItHasCopiedIfItIsTo() {
		uploadAll("a.txt", "b.pdf");
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().patternFilter("*.txt").deleteRemoteFiles(true));
		assertThat(received(source).getPayload()).hasContent("a.txt");
		assertThat(this.dracoon.template().exists(this.folder + "/a.txt")).isFalse();
		assertThat(this.dracoon.template().exists(this.folder + "/b.pdf")).isTrue();
	}

	@Test
	void deletesNothingThatItCouldNotCopy() {
		this.dracoon.upload(this.folder + "/a.txt", "content");
		this.dracoon.emulator().faults().add(brokenDownload().times(1));
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().deleteRemoteFiles(true));
		assertThatExceptionOfType(MessagingException.class).isThrownBy(source::receive);
		assertThat(this.dracoon.content(this.folder + "/a.txt")).isEqualTo("content");
	}

	@Test
	void givesCopiesTheNamesThatAnExpressionYields() {
		uploadAll("a.txt");
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().localFilenameExpression("#remoteDirectory.substring(1, 9) + '-' + toUpperCase()"));
		Message<File> message = received(source);
		assertThat(message.getPayload()).hasName("Projects-A.TXT").hasContent("a.txt");
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_FILE, "a.txt");
	}

	@Test
	void looksWhereAnExpressionSaysAtEachPoll() {
		String other = this.dracoon.folder("/Projects");
		uploadAll("a.txt");
		this.dracoon.upload(other + "/b.txt", "b");
		AtomicReference<String> where = new AtomicReference<>(this.folder);
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().remoteDirectoryExpression(new SupplierExpression<>(where::get)));
		assertThat(received(source).getPayload()).hasName("a.txt");
		assertThat(source.receive()).isNull();
		where.set(other);
		Message<File> message = received(source);
		assertThat(message.getPayload()).hasName("b.txt");
		assertThat(message.getHeaders()).containsEntry(FileHeaders.REMOTE_DIRECTORY, other);
	}

	@Test
	void failsWhileTheFolderDoesNotExist() {
		String missing = this.folder + "/later";
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().remoteDirectory(missing));
		assertThatExceptionOfType(MessagingException.class).isThrownBy(source::receive)
			.withMessageContaining(missing)
			.havingRootCause()
			.isInstanceOf(FileNotFoundException.class)
			.withMessage("'" + missing + "' does not exist, or the account cannot see it");
		this.dracoon.template().createFolders(missing);
		this.dracoon.upload(missing + "/a.txt", "a");
		assertThat(received(source).getPayload()).hasContent("a");
	}

	@Test
	void decryptsFilesOfEncryptedRooms() {
		String vault = this.dracoon.folder("/Vault");
		Node node = this.dracoon.upload(vault + "/secret.txt", "secret");
		assertThat(node.isEncrypted()).isTrue();
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().remoteDirectory(vault));
		assertThat(received(source).getPayload()).hasContent("secret");
	}

	@Test
	void downloadThatBreaksLeavesNoFileAndIsRepeatedAtTheNextPoll() {
		String content = "0123456789".repeat(30_000);
		this.dracoon.upload(this.folder + "/a.txt", content);
		ActiveFault fault = this.dracoon.emulator().faults().add(brokenDownload());
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		assertThatExceptionOfType(MessagingException.class).isThrownBy(source::receive)
			.withCauseInstanceOf(MessagingException.class);
		assertThat(fault.hits()).isPositive();
		assertThat(this.copies.resolve("a.txt")).doesNotExist();
		this.dracoon.emulator().faults().clear();
		assertThat(received(source).getPayload()).hasName("a.txt").hasContent(content);
		assertThat(source.receive()).isNull();
	}

	@Test
	void failureInTheMiddleOfAFolderCostsNoFile() {
		uploadAll("a.txt", "b.txt", "c.txt");
		this.dracoon.emulator().faults().add(brokenDownload().after(1).times(1));
		DracoonInboundFileSynchronizingMessageSource source = start(
				adapter().remoteComparator(Comparator.comparing(Node::name)));
		assertThatExceptionOfType(MessagingException.class).isThrownBy(source::receive);
		assertThat(this.copies.resolve("a.txt")).exists();
		assertThat(this.copies.resolve("b.txt")).doesNotExist();
		assertThat(List.of(received(source).getPayload(), received(source).getPayload(), received(source).getPayload()))
			.extracting(File::getName)
			.containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
		assertThat(source.receive()).isNull();
	}

	@Test
	void failureWithALimitOfFilesCostsNoFile() {
		uploadAll("a.txt", "b.txt");
		this.dracoon.emulator().faults().add(brokenDownload().times(1));
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().maxFetchSize(1));
		assertThatExceptionOfType(MessagingException.class).isThrownBy(source::receive);
		assertThat(List.of(received(source).getPayload(), received(source).getPayload())).extracting(File::getName)
			.containsExactlyInAnyOrder("a.txt", "b.txt");
		assertThat(source.receive()).isNull();
	}

	@Test
	void versionThatIsReplacedBeforeItIsCopiedStopsNoOtherFile() {
		uploadAll("a.txt", "b.txt", "c.txt");
		AtomicBoolean replaced = new AtomicBoolean();
		DracoonInboundFileSynchronizingMessageSource source = start(adapter().filter((files) -> {
			if (replaced.compareAndSet(false, true)) {
				this.dracoon.upload(this.folder + "/b.txt", "new");
			}
			return List.of(files);
		}));
		assertThat(received(source).getPayload()).hasName("a.txt");
		assertThat(this.copies).isDirectoryContaining("glob:**/c.txt").isDirectoryNotContaining("glob:**/b.txt");
		assertThat(received(source).getPayload()).hasName("c.txt");
		assertThat(received(source).getPayload()).hasName("b.txt").hasContent("new");
	}

	@Test
	void contentThatWasTamperedWithIsNotHandedOn() {
		Node broken = this.dracoon.upload(this.folder + "/a.txt", "the true content");
		this.dracoon.emulator().tamperWithContent(broken.id());
		DracoonInboundFileSynchronizingMessageSource source = start(adapter());
		for (int poll = 0; poll < 2; poll++) {
			assertThatExceptionOfType(MessagingException.class).isThrownBy(source::receive)
				.havingRootCause()
				.isInstanceOfSatisfying(DracoonTransferException.class, (ex) -> assertThat(ex.getReason())
					.isEqualTo(DracoonTransferException.Reason.CHECKSUM_MISMATCH));
			assertThat(this.copies.resolve("a.txt")).doesNotExist();
		}
		this.dracoon.upload(this.folder + "/a.txt", "the true content");
		assertThat(received(source).getPayload()).hasContent("the true content");
	}

	@Test
	void createsTheDirectoryOfTheCopiesUnlessItIsNotTo() {
		assertThat(this.copies).doesNotExist();
		assertThatExceptionOfType(BeanCreationException.class)
			.isThrownBy(() -> start(adapter().autoCreateLocalDirectory(false)))
			.withRootCauseInstanceOf(FileNotFoundException.class);
		assertThat(this.copies).doesNotExist();
		start(adapter());
		assertThat(Files.isDirectory(this.copies)).isTrue();
	}

	private static Fault brokenDownload() {
		return Fault.reset(Effect.Phase.ANSWER_BODY, 1).on(Target.S3_GET);
	}

}

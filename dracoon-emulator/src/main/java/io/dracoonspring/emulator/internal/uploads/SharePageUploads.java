// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.crypto.FileEncryption;
import io.dracoonspring.emulator.internal.keys.ShareRecipients;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.UploadShare;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * Uploads files that a browser sends through the page of an upload share. This class does
 * the work of a client, such as the encryption.
 */
final class SharePageUploads {

	private final EmulatorState state;

	private final UploadChannels channels;

	private final UploadRules rules;

	private final ServerUploads uploads;

	private final ChannelHandler handler;

	private final ContentStore store;

	SharePageUploads(EmulatorState state, UploadChannels channels, UploadRules rules, ServerUploads uploads,
			ChannelHandler handler, ContentStore store) {
		this.state = state;
		this.channels = channels;
		this.rules = rules;
		this.uploads = uploads;
		this.handler = handler;
		this.store = store;
	}

	/**
	 * Starts the upload of one file.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the share does not
	 * accept the file
	 */
	UploadChannel open(UploadShare share, String name) {
		ShareUploader uploader = new ShareUploader(this.state, share);
		AnnouncedFile file = new AnnouncedFile(share.node().id(), name, null, null, null, null, null, null);
		this.rules.checkAnnouncement(uploader, file);
		return this.channels.open(uploader, file, this.state.clock().instant(), null,
				this.rules.isEncrypted(file) ? null : this.store.runningMd5());
	}

	/**
	 * Reads the whole content and creates the file.
	 * @param content the content in plaintext; all buffers are released
	 * @return the file, or an {@code ApiException} if the share does not accept it
	 */
	Mono<FileNode> receive(UploadChannel channel, Flux<DataBuffer> content) {
		FileEncryption encryption = this.rules.isEncrypted(channel.file()) ? new FileEncryption() : null;
		return this.uploads.receive(channel, null, (encryption != null) ? encrypted(content, encryption) : content)
			.then(Mono.defer(() -> this.handler.completeFile(channel, Completion.of(keys(channel, encryption)))))
			.onErrorResume((ex) -> this.handler.cancel(channel).then(Mono.error(ex)));
	}

	private static Flux<DataBuffer> encrypted(Flux<DataBuffer> content, FileEncryption encryption) {
		return content.map((buffer) -> {
			byte[] plaintext = new byte[buffer.readableByteCount()];
			buffer.read(plaintext);
			DataBufferUtils.release(buffer);
			return wrapped(encryption.next(plaintext));
		}).concatWith(Mono.fromSupplier(() -> wrapped(encryption.last(new byte[0]))));
	}

	private static DataBuffer wrapped(byte[] bytes) {
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

	private List<Completion.UserFileKey> keys(UploadChannel channel, @Nullable FileEncryption encryption) {
		if (encryption == null) {
			return List.of();
		}
		return this.state
			.access(() -> ShareRecipients.of(this.state.users(),
					this.state.nodes().container(channel.file().parentId())))
			.stream()
			.map((recipient) -> new Completion.UserFileKey(recipient.id(),
					encryption.keyFor(recipient.publicKeyContainer().version(),
							recipient.publicKeyContainer().publicKey())))
			.toList();
	}

}

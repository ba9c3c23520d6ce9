// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.account.UserAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DracoonTransfers;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

/**
 * Lets the users of an application work with encrypted content.
 */
@RestController
class EncryptionController {

	private final DracoonAccount account;

	private final DracoonCrypto crypto;

	private final DracoonTransfers transfers;

	private final MissingFileKeyDistributor distributor;

	EncryptionController(DracoonAccount account, DracoonCrypto crypto, DracoonTransfers transfers,
			MissingFileKeyDistributor distributor) {
		this.account = account;
		this.crypto = crypto;
		this.transfers = transfers;
		this.distributor = distributor;
	}

	@GetMapping("/unlock")
	Mono<String> unlock(@RequestParam String password) {
		return answer(this.crypto.unlock(password).thenReturn("unlocked"));
	}

	@GetMapping("/forget")
	Mono<String> forget() {
		return answer(this.crypto.forget().thenReturn("forgotten"));
	}

	@GetMapping("/whoami")
	Mono<String> whoAmI() {
		return this.account.get().map(UserAccount::userName);
	}

	@PostMapping("/write")
	Mono<String> write(@RequestParam String name) {
		return answer(whoAmI().flatMap((user) -> this.transfers.upload(source(user, name)).result()).map(Node::name));
	}

	private static UploadRequest source(String user, String name) {
		byte[] content = ("written by " + user).getBytes(StandardCharsets.UTF_8);
		return UploadRequest.of(UploadSource.of(new ByteArrayResource(content)), NodeAddress.ofPath("/Vault"), name);
	}

	@GetMapping("/read")
	Mono<String> read(@RequestParam String name) {
		return answer(content(name));
	}

	private Mono<String> content(String name) {
		return DataBufferUtils.join(this.transfers.download(ContentRequest.of("/Vault/" + name)).content())
			.map((content) -> {
				String text = content.toString(StandardCharsets.UTF_8);
				DataBufferUtils.release(content);
				return text;
			});
	}

	/** Reads a file, and lets failures become problem details. */
	@GetMapping("/open")
	Mono<String> open(@RequestParam String name) {
		return content(name);
	}

	@PostMapping("/encryption-password")
	Mono<String> encryptionPassword(@RequestParam String password) {
		return this.crypto.unlock(password).thenReturn("unlocked");
	}

	@GetMapping("/distribute")
	Mono<String> distribute() {
		return answer(this.distributor.distributeAll().map((result) -> "complete: " + result.isComplete()));
	}

	private static Mono<String> answer(Mono<String> work) {
		return work.onErrorResume(DracoonCryptoException.class,
				(ex) -> Mono.just(ex.getReason() + ": " + ex.getMessage()));
	}

}

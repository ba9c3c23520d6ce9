// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteFoldersTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.build();

	private long top;

	@BeforeAll
	void makeTree() {
		DracoonTemplate template = new DracoonTemplate(this.dracoon);
		this.top = template.createFolders("/Projects/top").id();
		for (String file : new String[] { "a/one", "a/deep/two", "a/three", "a b/four" }) {
			template.createFolders("/Projects/top/" + file.substring(0, file.lastIndexOf('/')));
			template.writeBytes("/Projects/top/" + file, new byte[1]);
		}
	}

	@BeforeEach
	void forgetRequests() {
		this.emulator.clearRequests();
	}

	@AfterAll
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	private long listings() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/api/v4/nodes")).count();
	}

	@Test
	void foldersOnTheWayAreListedOnce() {
		RemoteFolders folders = new RemoteFolders(this.dracoon, this.top);
		for (String path : new String[] { "a/one", "a/deep/two", "a/three", "a b/four" }) {
			assertThat(folders.file(path)).as(path).isPresent();
		}
		assertThat(folders.file("a b/five")).isEmpty();
		assertThat(folders.file("missing/six")).isEmpty();
		// expect one listing of the top folder, and one of each folder below the top
		// folder
		assertThat(listings()).isEqualTo(4);
	}

	@Test
	void listingsOfFoldersThatWereLeftAreNotKept() {
		RemoteFolders folders = new RemoteFolders(this.dracoon, this.top);
		folders.file("a/deep/two");
		folders.file("a b/four");
		assertThat(listings()).isEqualTo(4);
		folders.file("a/one");
		assertThat(listings()).isEqualTo(5);
	}

}

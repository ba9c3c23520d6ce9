// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.upload;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.rooms.UpdateRoomRequest;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.sample.Visitor;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the check before an upload, over HTTP. The check never opens an upload in
 * DRACOON.
 */
@AutoConfigureDracoonEmulator(reset = true)
// a reset during a poll of the event log would make the client wait for a locked account
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "dracoon.events.log.enabled=false")
class UploadCheckTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@Autowired
	private DracoonRooms rooms;

	@Autowired
	private DracoonEmulator emulator;

	private RestTestClient script;

	@BeforeEach
	void arrive() {
		this.script = new Visitor(this.port).script();
	}

	@AfterEach
	void noUploadWasOpened() {
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@Test
	void existingAndForbiddenNamesAreReported() {
		check("/Projects", announced("Welcome.txt"), announced("Website"), announced("new.txt"), announced("a:b"))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.taken.length()")
			.isEqualTo(2)
			.jsonPath("$.taken['Welcome.txt']")
			.isEqualTo("file")
			.jsonPath("$.taken['Website']")
			.isEqualTo("folder")
			.jsonPath("$.refused.length()")
			.isEqualTo(1)
			.jsonPath("$.refused['a:b']")
			.value(String.class, (reason) -> assertThat(reason).contains("does not allow"));
	}

	@Test
	void namesOfManyFilesAreComparedWithOneList() {
		int before = this.emulator.requests().size();
		check("/Projects",
				IntStream.range(0, 400)
					.mapToObj((number) -> announced((number == 7) ? "Welcome.txt" : number + ".bin"))
					.toArray(UploadCheckController.Announced[]::new))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.taken.length()")
			.isEqualTo(1);
		assertThat(this.emulator.requests().size() - before).isLessThan(10);
	}

	@Test
	void spaceOfTheRoomMustSufficeForAllFilesTogether() {
		this.rooms.update(this.files.get("/Projects").id(), UpdateRoomRequest.of().withQuota(100_000L)).block();
		UploadCheckController.Announced half = new UploadCheckController.Announced("half.bin", 60_000);
		check("/Projects/Website", half).expectStatus().isOk();
		check("/Projects/Website", half, new UploadCheckController.Announced("other.bin", 60_000)).expectStatus()
			.isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).startsWith("The room Projects has ")
				.contains("but the upload needs 117 KiB."));
	}

	@Test
	void fileWithoutANameIsABadRequest() {
		this.script.post()
			.uri("/nodes/{id}/files/check", this.files.get("/Projects").id())
			.contentType(MediaType.APPLICATION_JSON)
			.body("[{\"size\": 1}]")
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void targetThatIsGoneIsNotFound() {
		check(987654321, announced("lost.txt")).expectStatus().isNotFound();
	}

	@Test
	void newVersionIsCheckedLikeAFile() {
		Long id = this.files.get("/Projects/Welcome.txt").id();
		this.script.post()
			.uri("/files/{id}/versions/check", id)
			.contentType(MediaType.APPLICATION_JSON)
			.body(List.of(announced("other name.txt")))
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.taken.length()")
			.isEqualTo(0);
	}

	private static UploadCheckController.Announced announced(String name) {
		return new UploadCheckController.Announced(name, 10);
	}

	private RestTestClient.ResponseSpec check(String parent, UploadCheckController.Announced... files) {
		return check(this.files.get(parent).id(), files);
	}

	private RestTestClient.ResponseSpec check(long parent, UploadCheckController.Announced... files) {
		return this.script.post()
			.uri("/nodes/{id}/files/check", parent)
			.contentType(MediaType.APPLICATION_JSON)
			.body(files)
			.exchange();
	}

}

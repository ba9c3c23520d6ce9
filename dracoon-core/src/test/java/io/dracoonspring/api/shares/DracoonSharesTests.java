// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Secret;
import io.dracoonspring.testing.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

class DracoonSharesTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', (byte) 0xfb, (byte) 0xff };

	private String answer = share("x");

	private final ApiServer server = ApiServer.answering((call) -> Answer.json(this.answer));

	private final DracoonShares shares = this.server.client(DracoonShares.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void qrCodesAreImages() {
		this.answer = share("data:image/png;base64," + Base64.getEncoder().encodeToString(PNG));
		assertThat(this.shares.getDownloadShareQrCode(5).block(LONG)).isEqualTo(PNG);
		assertThat(this.shares.getUploadShareQrCode(6).block(LONG)).isEqualTo(PNG);
		assertThat(this.server.calls()).extracting(ApiServer.Call::toString)
			.containsExactly("GET /api/v4/shares/downloads/5/qr", "GET /api/v4/shares/uploads/6/qr");
	}

	@ParameterizedTest
	@ValueSource(strings = { "data:image/png;base64,s3cr3t!", "https://dracoon.example.com/s3cr3t",
			"data:image/svg+xml;base64,s3cr3t" })
	void qrCodeThatIsNoneIsExplainedWithoutShowingIt(String dataUrl) {
		this.answer = share(dataUrl);
		Throwable ex = catchThrowable(() -> this.shares.getDownloadShareQrCode(5).block(LONG));
		assertThat(ex).isInstanceOf(DracoonProtocolException.class)
			.hasMessageStartingWith("DracoonShares.getDownloadShareQrCode got a QR code that is no");
		assertThat(StackTraces.of(ex)).doesNotContain("s3cr3t");
	}

	@Test
	void missingQrCodeIsAnError() {
		this.answer = "{\"id\":5,\"targetId\":8}";
		assertThat(catchThrowable(() -> this.shares.getUploadShareQrCode(5).block(LONG)))
			.isInstanceOf(DracoonProtocolException.class)
			.hasMessageStartingWith("DracoonShares.getUploadShareQrCode got a share without a QR code");
	}

	@Test
	void linksLeadToThePublicPages() {
		this.answer = share("x");
		DownloadShare download = this.shares.getDownloadShare(5).blockOptional(LONG).orElseThrow();
		UploadShare upload = this.shares.getUploadShare(5).blockOptional(LONG).orElseThrow();
		assertThat(download.link(URI.create("https://dracoon.example.com")))
			.hasToString("https://dracoon.example.com/public/download-shares/k3y");
		assertThat(upload.link(URI.create("https://example.com/dracoon/")))
			.hasToString("https://example.com/dracoon/public/upload-shares/k3y");
		assertThat(download.toString() + upload).contains("id=5").doesNotContain("k3y");
	}

	@Test
	void listTravelsWithFiltersAndSortsAndPages() {
		this.answer = "{\"range\":{\"offset\":0,\"limit\":500,\"total\":1},\"items\":[{\"id\":5,\"nodeId\":7}]}";
		DownloadShareQuery query = DownloadShareQuery.all()
			.withFilter(DownloadShareFilter.NODE_ID.equalTo(7L))
			.withSort(DownloadShareSort.EXPIRE_AT.descending())
			.withSort(DownloadShareSort.NAME.ascending());
		assertThat(this.shares.listDownloadShares(query).map(DownloadShare::id).collectList().block(LONG))
			.containsExactly(5L);
		assertThat(this.server.calls().get(0).uri())
			.isEqualTo("/api/v4/shares/downloads?filter=nodeId%3Aeq%3A7&sort=expireAt%3Adesc%7Cname%3Aasc"
					+ "&offset=0&limit=500");
	}

	@Test
	void updateTellsRemovingFromLeaving() {
		this.shares
			.updateDownloadShare(5,
					UpdateDownloadShareRequest.of()
						.withoutPassword()
						.withoutMaxDownloads()
						.withNotes("")
						.withExpiration(ObjectExpiration.never()))
			.block(LONG);
		this.shares
			.updateUploadShares(UpdateUploadSharesBulkRequest.of(List.of(1L, 2L))
				.withoutMaxSlots()
				.withoutMaxSize()
				.withoutFilesExpiryPeriod()
				.withExpiration(ObjectExpiration.at(Instant.parse("2027-01-02T03:04:05Z"))))
			.block(LONG);
		assertThat(this.server.calls()).extracting(ApiServer.Call::body)
			.containsExactly(
					"{\"resetPassword\":true,\"expiration\":{\"enableExpiration\":false},"
							+ "\"resetMaxDownloads\":true,\"notes\":\"\"}",
					"{\"objectIds\":[1,2],\"expiration\":{\"enableExpiration\":true,"
							+ "\"expireAt\":\"2027-01-02T03:04:05Z\"},\"resetFilesExpiryPeriod\":true,"
							+ "\"resetMaxSlots\":true,\"resetMaxSize\":true}");
	}

	@Test
	void requestsDoNotShowPasswords() {
		assertThat(CreateDownloadShareRequest.of(1).withPassword(Secret.of("s3cr3t")).toString()).contains("nodeId=1")
			.doesNotContain("s3cr3t");
		assertThat(CreateUploadShareRequest.of(1).withPassword(Secret.of("s3cr3t")).toString()).contains("targetId=1")
			.doesNotContain("s3cr3t");
		assertThat(UpdateDownloadShareRequest.of().withPassword(Secret.of("s3cr3t")).toString())
			.doesNotContain("s3cr3t");
		assertThat(UpdateUploadShareRequest.of().withPassword(Secret.of("s3cr3t")).toString()).doesNotContain("s3cr3t");
		assertThatIllegalArgumentException().isThrownBy(() -> new DeleteDownloadSharesRequest(List.of()))
			.withMessage("'shareIds' must not be empty");
	}

	private static String share(String dataUrl) {
		return "{\"id\":5,\"nodeId\":7,\"targetId\":8,\"accessKey\":\"k3y\",\"dataUrl\":\"%s\"}".formatted(dataUrl);
	}

}

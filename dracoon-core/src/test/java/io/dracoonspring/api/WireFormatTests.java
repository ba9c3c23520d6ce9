// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.config.PasswordCharacterSet;
import io.dracoonspring.api.downloads.DownloadTokenGenerateResponse;
import io.dracoonspring.api.files.UpdateFileRequest;
import io.dracoonspring.api.nodes.CopyNode;
import io.dracoonspring.api.nodes.CopyNodesRequest;
import io.dracoonspring.api.nodes.MoveNode;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.shares.CreateDownloadShareRequestBuilder;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.api.uploads.CompleteS3FileUploadRequest;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;
import io.dracoonspring.api.uploads.CreateFileUploadResponse;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.PresignedUrl;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.api.uploads.S3FileUploadState;
import io.dracoonspring.api.uploads.S3FileUploadStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WireFormatTests {

	private final JsonMapper mapper = ApiServer.mapper();

	@Test
	void sendsOnlyWhatIsSet() {
		assertThat(write(CreateFileUploadRequest.of(3, "a.txt"))).isEqualTo("{\"parentId\":3,\"name\":\"a.txt\"}");
		assertThat(write(UpdateFileRequest.of())).isEqualTo("{}");
	}

	@Test
	void sendsEverythingThatIsSet() {
		CreateFileUploadRequest request = CreateFileUploadRequest.of(3, "a.txt")
			.withSize(6_000_000_000L)
			.withDirectS3Upload(true)
			.withClassification(Classification.CONFIDENTIAL)
			.withExpiration(ObjectExpiration.at(Instant.parse("2027-01-02T03:04:05Z")))
			.withTimestampModification(Instant.parse("2020-01-02T03:04:05.006Z"));
		assertThat(this.mapper.readTree(write(request))).isEqualTo(this.mapper.readTree("""
				{"parentId":3,"name":"a.txt","size":6000000000,"directS3Upload":true,"classification":3,
				"expiration":{"enableExpiration":true,"expireAt":"2027-01-02T03:04:05Z"},
				"timestampModification":"2020-01-02T03:04:05.006Z"}"""));
	}

	@Test
	void tellsRemovingFromLeavingAsItIs() {
		assertThat(write(UpdateFileRequest.of().withNotes("").withExpiration(ObjectExpiration.never())))
			.isEqualTo("{\"expiration\":{\"enableExpiration\":false},\"notes\":\"\"}");
	}

	@Test
	void completesAnUploadAsTheServerExpects() {
		CompleteS3FileUploadRequest request = CompleteS3FileUploadRequest
			.of(List.of(new S3FileUploadPart(1, "e1"), new S3FileUploadPart(2, "e2")))
			.withResolutionStrategy(ResolutionStrategy.FAIL)
			.withFileKey(new FileKey("k", "i", "A", "t"));
		assertThat(this.mapper.readTree(write(request))).isEqualTo(this.mapper.readTree("""
				{"parts":[{"partNumber":1,"partEtag":"e1"},{"partNumber":2,"partEtag":"e2"}],
				"resolutionStrategy":"fail","fileKey":{"key":"k","iv":"i","version":"A","tag":"t"}}"""));
	}

	@Test
	void copiesByIds() {
		assertThat(write(CopyNodesRequest.ofIds(List.of(4L, 5L)))).isEqualTo("""
				{"items":[{"id":4},{"id":5}],"resolutionStrategy":"fail"}""");
	}

	@Test
	void readsANode() {
		Node node = this.mapper.readValue("""
				{"id":12,"type":"file","name":"a.txt","parentPath":"/Projects/","size":7000000000,"classification":2,
				"createdBy":{"id":-1,"userType":"external"},"createdAt":"2026-05-06T07:08:09.010Z","isEncrypted":true,
				"permissions":{"manage":true,"read":false},"encryptionInfo":{"userKeyState":"pending"}}""", Node.class);
		assertThat(node.path()).isEqualTo("/Projects/a.txt");
		assertThat(node.type()).isEqualTo(NodeType.FILE);
		assertThat(node.size()).isEqualTo(7_000_000_000L);
		assertThat(node.classification()).isEqualTo(Classification.INTERNAL);
		assertThat(node.createdBy()).isNotNull().extracting(UserInfo::userType).isEqualTo(UserType.EXTERNAL);
		assertThat(node.createdAt()).isEqualTo(Instant.parse("2026-05-06T07:08:09.010Z"));
		assertThat(node.isEncrypted()).isTrue();
		assertThat(this.mapper.readValue(write(node), Node.class)).isEqualTo(node);
	}

	@Test
	void survivesValuesOfLaterServers() {
		assertThat(this.mapper.readValue("{\"id\":7,\"type\":\"vault\",\"classification\":9}", Node.class))
			.satisfies((node) -> assertThat(node.type()).isEqualTo(NodeType.UNKNOWN))
			.satisfies((node) -> assertThat(node.classification()).isEqualTo(Classification.UNKNOWN));
		assertThat(this.mapper.readValue("\"emoji\"", PasswordCharacterSet.class))
			.isEqualTo(PasswordCharacterSet.UNKNOWN);
	}

	@Test
	void readsTheErrorOfAnUpload() {
		S3FileUploadStatus status = this.mapper.readValue("""
				{"status":"error","errorDetails":{"code":409,"errorCode":-41001,"debugInfo":"taken"}}""",
				S3FileUploadStatus.class);
		assertThat(status.status()).isEqualTo(S3FileUploadState.ERROR);
		assertThat(status.errorDetails()).isNotNull().extracting(ErrorResponse::errorCode).isEqualTo(-41001);
	}

	@Test
	void keepsSecretsOutOfText() {
		assertThat(new CreateFileUploadResponse("id", "https://host/secret", "secret").toString()).contains("id")
			.doesNotContain("secret");
		assertThat(new PresignedUrl(1, "https://host/secret").toString()).doesNotContain("secret");
		assertThat(new DownloadTokenGenerateResponse("https://host/secret").toString()).doesNotContain("secret");
		assertThat(this.mapper.readValue("{\"id\":7,\"name\":\"a\",\"mediaToken\":\"secret\"}", Node.class).toString())
			.doesNotContain("secret");
	}

	@Test
	void refusesRequestsThatCannotSucceed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new GeneratePresignedUrlsRequest(5L, 0, 1))
			.withMessage("'firstPartNumber' must be at least 1");
		assertThatIllegalArgumentException().isThrownBy(() -> new GeneratePresignedUrlsRequest(5L, 2, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> CompleteS3FileUploadRequest.of(List.of()))
			.withMessage("'parts' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> CreateFileUploadRequest.of(0, "a"))
			.withMessageContaining("'parentId'");
		assertThatIllegalArgumentException().isThrownBy(() -> CreateRoomRequest.of("a").withParentId(0L));
		assertThatIllegalArgumentException().isThrownBy(() -> CreateDownloadShareRequestBuilder.builder().build())
			.withMessage("'nodeId' must be the id of a node");
		assertThatIllegalArgumentException().isThrownBy(() -> CreateUploadShareRequest.of(0))
			.withMessage("'targetId' must be the id of a room or folder");
		assertThatIllegalArgumentException().isThrownBy(() -> CopyNode.of(0))
			.withMessage("'id' must be the id of a node");
		assertThatIllegalArgumentException().isThrownBy(() -> MoveNode.of(0))
			.withMessage("'id' must be the id of a node");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> UpdateFileRequest.of().withClassification(Classification.UNKNOWN))
			.withMessageContaining("must not be UNKNOWN");
	}

	private String write(Object value) {
		return this.mapper.writeValueAsString(value);
	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.api.eventlog.LogOperation;
import io.dracoonspring.event.log.OperationsCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LogOperations}.
 */
class LogOperationsTests {

	@ParameterizedTest
	@CsvSource({ "Upload file, file.created", "FILE_UPLOADED, file.created", "file-created, file.created",
			"file.deleted, file.deleted", "User locked, user.locked", "Create data room, room.created",
			"Download through share, downloadshare.used", "Upload via file request, uploadshare.used",
			"webhook expires, webhook.expiring", "DeleteUploadShare, uploadshare.deleted" })
	void operationNamesInOtherSpellingsAreMappedToEventTypes(String operation, String type) {
		assertThat(LogOperations.defaults().eventType(operation)).isEqualTo(type);
	}

	@ParameterizedTest
	@CsvSource({ "Add user to group", "Login", "Update file", "Delete node permanently", "''" })
	void otherOperationsAreNoEvents(String operation) {
		assertThat(LogOperations.defaults().eventType(operation)).isNull();
	}

	@Test
	void configuredOperationsReplaceAndRemoveDefaults() {
		LogOperations operations = LogOperations.defaults()
			.with(Map.of("UPLOAD-FILE", "file.updated", "create user", " "));
		assertThat(operations.eventType("Upload file")).isEqualTo("file.updated");
		assertThat(operations.eventType("Create user")).isNull();
		assertThat(operations.eventType("User created")).isEqualTo("user.created");
		assertThat(LogOperations.defaults().eventType("Upload file")).isEqualTo("file.created");
	}

	@Test
	void namesWithoutLettersAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LogOperations.defaults().with(Map.of(" - ", "file.created")))
			.withMessageContaining("use one that the server lists");
	}

	@Test
	void wantedTypesWithoutAListedOperationAreReported() {
		OperationsCheck check = LogOperations.defaults()
			.with(Map.of("Gesperrt", "user.locked"))
			.check(Set.of("user.locked", "file.created"), List.of(new LogOperation(1, "upload file", false)));
		assertThat(check).isEqualTo(new OperationsCheck(true, List.of("user.locked"), List.of("Gesperrt")));
	}

}

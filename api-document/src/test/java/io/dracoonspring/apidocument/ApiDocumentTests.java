// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the document of newer servers applies all notes. */
class ApiDocumentTests {

	@Test
	void cloudHasTheOperationsOfTheCondensedCopy() {
		ApiDocument document = document(Edition.CLOUD);
		Set<String> copied = new CondensedDocument(document.directory().resolve("since-4.42/dracoon-5.47.0.lap"))
			.names();
		assertThat(operations(document.root())).isEqualTo(new TreeSet<>(copied)).hasSize(314);
	}

	@Test
	void serverIsLeftAsItIs() {
		assertThat(operations(document(Edition.SERVER).root())).hasSize(297).contains("GET /v4/auth/ping");
	}

	@Test
	void combinedDocumentHasTheOperationsOfBothEditions() {
		Set<String> all = new TreeSet<>(operations(document(Edition.SERVER).root()));
		all.addAll(operations(document(Edition.CLOUD).root()));
		assertThat(operations(document(Edition.EITHER).root())).isEqualTo(all);
	}

	@Test
	void everyReferenceIsResolved() {
		ObjectNode root = document(Edition.CLOUD).root();
		assertThat(root.findValues("$ref")).isNotEmpty()
			.allSatisfy((reference) -> assertThat(root.at(reference.asString().substring(1)).isObject())
				.as(reference.asString())
				.isTrue());
	}

	@Test
	void fieldsAreAddedChangedAndTakenAway() {
		JsonNode schemas = document(Edition.CLOUD).root().at("/components/schemas");
		assertThat(schemas.at("/Node/properties/isSubscribed/type").asString()).isEqualTo("boolean");
		assertThat(schemas.at("/LoginPasswordPolicies/properties/updatedBy/$ref").asString()).endsWith("BasicUserInfo");
		assertThat(schemas.at("/S3Config/properties").propertyNames()).contains("bucketUrl")
			.doesNotContain("bucketName");
		assertThat(schemas.at("/MfaPoliciesConfig/properties/enforcedUserTypes/items/enum")).hasSize(2);
		assertThat(schemas.at("/UpdateMfaPoliciesConfig/properties").propertyNames()).containsExactly("isMfaEnforced");
		assertThat(schemas.at("/NodeVirusProtectionInfo/properties/verdict/enum")).hasSize(4);
		assertThat(schemas.at("/DatevSyncFileList/properties/items/items/$ref").asString()).endsWith("DatevSyncFile");
	}

	@Test
	void attributesAreSetWithoutAnAnswer() {
		JsonNode operation = document(Edition.CLOUD).root()
			.get("paths")
			.get("/v4/users/{user_id}/userAttributes")
			.get("put");
		assertThat(operation.get("responses").propertyNames()).contains("204").doesNotContain("200");
		assertThat(operation.get("parameters").findValuesAsString("name")).doesNotContain("X-Sds-Auth-Token");
	}

	private static ApiDocument document(Edition edition) {
		var document = ApiDocument.find(edition);
		Assumptions.assumeTrue(document.isPresent(), "The API document is missing");
		return document.orElseThrow();
	}

	private static Set<String> operations(JsonNode root) {
		Set<String> operations = new TreeSet<>();
		root.get("paths")
			.forEachEntry((path, verbs) -> verbs
				.forEachEntry((verb, operation) -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
		return operations;
	}

}

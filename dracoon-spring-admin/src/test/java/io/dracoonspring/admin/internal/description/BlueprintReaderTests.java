// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.internal.description;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.admin.Blueprint;
import io.dracoonspring.admin.BlueprintException;
import io.dracoonspring.admin.Company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BlueprintReaderTests {

	@Test
	void roomsAndGroupsAreReadAsProperties() {
		Description description = read("""
				groups:
				  Legal:
				    members: [alice, bob]
				    roles: {exclusive: true, items: [ROOM_MANAGER]}
				rooms:
				  Projects:
				    quota: 2048MB
				    recycle-bin: 30
				    classification: confidential
				    users: {exclusive: true, items: {alice: manager, bob: "read, create"}}
				    groups:
				      Legal: {permissions: [read], acceptance: pending}
				    rooms:
				      Inner: {inherit: true, notes: ""}
				      Own: {users: {alice: manager}}
				""");
		assertThat(description.groups().get("Legal")).satisfies((group) -> {
			assertThat(group.properties()).containsOnlyKeys("members/alice", "members/bob", "roles/ROOM_MANAGER");
			assertThat(group.exclusive()).containsExactly("roles/");
		});
		RoomSpec projects = Objects.requireNonNull(description.rooms().items().get("Projects"));
		assertThat(projects.properties()).containsOnly(Map.entry("quota", "2GB"), Map.entry("recycle-bin", "30"),
				Map.entry("classification", "confidential"), Map.entry("users/alice", "manager"),
				Map.entry("users/bob", "read, create"), Map.entry("groups/Legal", "reader"),
				Map.entry("acceptance/Legal", "pending"));
		assertThat(projects.exclusive()).containsExactly("users/");
		assertThat(projects.rooms().items().get("Inner")).extracting(RoomSpec::properties)
			.isEqualTo(Map.of("inherit", "true", "notes", ""));
		assertThat(projects.rooms().items().get("Own")).extracting(RoomSpec::properties)
			.isEqualTo(Map.of("inherit", "false", "users/alice", "manager"));
	}

	@Test
	void placeholdersComeFromThePropertiesOfTheApplication() {
		Description description = read(Map.of("company.quota", "5GB", "lead", "alice"), Company.file("rooms.yml",
				"rooms: {A: {quota: '${company.quota}', notes: '${none:-}', users: {'${lead}': manager}}}"));
		assertThat(Objects.requireNonNull(description.rooms().items().get("A")).properties())
			.containsOnly(Map.entry("quota", "5GB"), Map.entry("notes", "-"), Map.entry("users/alice", "manager"));
	}

	@Test
	void templatesOfAnotherFileHaveParameters() {
		Description description = read(Map.of(), Company.file("templates.yml", """
				templates:
				  project:
				    parameters: [lead]
				    room:
				      notes: Project ${name}
				      quota: 1GB
				      users: {"${lead}": manager}
				      rooms: {Results: {inherit: true}}
				"""), Company.file("rooms.yml", """
				rooms:
				  Alpha: {template: project, with: {lead: alice}}
				  Beta: {template: project, with: {lead: bob}, quota: 2GB, rooms: {Plans: {}}}
				"""));
		assertThat(Objects.requireNonNull(description.rooms().items().get("Alpha")).properties())
			.isEqualTo(Map.of("notes", "Project Alpha", "quota", "1GB", "users/alice", "manager"));
		RoomSpec beta = Objects.requireNonNull(description.rooms().items().get("Beta"));
		assertThat(beta.properties())
			.isEqualTo(Map.of("notes", "Project Beta", "quota", "2GB", "users/bob", "manager"));
		assertThat(beta.rooms().items()).containsOnlyKeys("Results", "Plans");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rooms: {A: {quotaa: 1GB}}                                | unknown key 'quotaa'
			rooms: {A: {quota: much}}                                | much' must be a number
			rooms: {A: {quota: 9223372036854775808B}}                | is too large
			rooms: {A: {expiration: 24856d}}                         | at most 24855 days
			rooms: {A: {users: {alice: owner}}}                      | owner' is no permission
			rooms: {A: {recycle-bin: 10000}}                         | at most 9999 days
			rooms: {A: {inherit: true}}                              | a top-level room cannot inherit
			rooms: {A: {rooms: {B: {encrypted: true}}}}              | only top-level rooms can be encrypted
			rooms: {A: {was: Other/A}}                               | rooms cannot be moved (-41052)
			rooms: {A: {rooms: {B: {inherit: true, users: {a: reader}}}}} | has no users and groups of its own
			rooms: {A: {template: none}}                             | there is no template 'none'
			rooms: {A: {notes: '${unknown.property}'}}               | unknown.property
			rooms: {A: {delete: yes}}                                | must be 'allow'
			rooms: {A: {absent: true, quota: 1GB}}                   | an absent room has no further properties
			groups: {G: {roles: [USER]}}                             | USER' is no role of groups
			groups: [G]                                              | expected 'key: value' pairs
			rooms: {A: {}, A: {}}                                    | A' occurs twice
			rooms: {'A:B': {}}                                       | A:B
			""")
	void errorsNameFileAndLine(String yaml, String problem) {
		assertThatExceptionOfType(BlueprintException.class).isThrownBy(() -> read("# comment\n" + yaml))
			.withMessageStartingWith("rooms.yml, line 2: ")
			.withMessageContaining(problem);
	}

	@Test
	void onlyNamesOfPropertiesAreTakenForNamesOfSecrets() {
		Description description = read(Map.of("Alpha.rescue", "secret-1", "own", "secret-2"),
				Company.file("rooms.yml", """
						templates:
						  safe:
						    parameters: [lead]
						    room: {rescue-key: {password-property: "${name}.rescue"}}
						  argument:
						    parameters: [lead]
						    room: {rescue-key: {password-property: lead}}
						rooms:
						  Alpha: {template: safe, with: {lead: alice}}
						  Beta: {template: safe, with: {lead: alice}}
						  Gamma: {template: argument, with: {lead: alice}}
						  Delta: {template: safe, with: {lead: alice}, rescue-key: {password-property: own}}
						  Epsilon: {rescue-key: {password-property: "${own}"}}
						webhooks:
						  named: {secret-property: own}
						  secret: {secret-property: "${own}"}
						"""));
		Map<String, RoomSpec> rooms = description.rooms().items();
		assertThat(rooms.get("Alpha")).extracting(RoomSpec::rescueKeyPassword).isEqualTo("Alpha.rescue");
		assertThat(rooms.get("Delta")).extracting(RoomSpec::rescueKeyPassword).isEqualTo("own");
		assertThat(List.of("Beta", "Gamma", "Epsilon")).extracting(rooms::get)
			.extracting(RoomSpec::rescueKeyPassword)
			.containsOnlyNulls();
		assertThat(description.webhooks().get("named")).extracting(NamedSpec::secretProperty).isEqualTo("own");
		assertThat(description.webhooks().get("secret")).extracting(NamedSpec::secretProperty).isNull();
	}

	@Test
	void aMistypedNameOfASecretIsNotReplacedByThatOfTheTemplate() {
		Description description = read(Map.of("known", "secret"), Company.file("rooms.yml", """
				templates: {safe: {room: {rescue-key: {password-property: known}}}}
				rooms: {A: {template: safe, rescue-key: {password-property: knwon}}}
				"""));
		assertThat(description.rooms().items().get("A")).extracting(RoomSpec::rescueKeyPassword).isNull();
	}

	@Test
	void aSecretInThePlaceOfTheRescueKeyIsNotInTheMessage() {
		assertThatExceptionOfType(BlueprintException.class).isThrownBy(
				() -> read(Map.of("own", "secret-2"), Company.file("rooms.yml", "rooms: {A: {rescue-key: '${own}'}}")))
			.withMessage("rooms.yml, line 1: 'rescue-key': must be none or room or system");
	}

	@Test
	void aRoomOfTwoFilesIsAnError() {
		assertThatExceptionOfType(BlueprintException.class)
			.isThrownBy(() -> read(Map.of(), Company.file("a.yml", "rooms:\n  A: {}"),
					Company.file("b.yml", "\nrooms:\n  A: {}")))
			.withMessage("b.yml, line 3: the room 'A' is also described in a.yml, line 2");
	}

	@Test
	void aTemplateThatContainsItselfIsAnError() {
		assertThatExceptionOfType(BlueprintException.class).isThrownBy(() -> read("""
				templates: {t: {room: {rooms: {Inner: {template: t}}}}}
				rooms: {A: {template: t}}
				""")).withMessageContaining("the template 't' contains itself");
	}

	@ParameterizedTest
	@CsvSource({ "'zzz: 1', ''", "'rooms: {A: {zzz: 1}}', room", "'groups: {G: {zzz: 1}}', group",
			"'webhooks: {W: {zzz: 1}}', webhook" })
	void schemaHasTheKeysOfTheReader(String yaml, String definition) throws IOException {
		JsonNode schema;
		try (InputStream file = Blueprint.class.getResourceAsStream("dracoon-blueprint.schema.json")) {
			schema = JsonMapper.shared().readTree(Objects.requireNonNull(file));
		}
		JsonNode object = definition.isEmpty() ? schema : schema.path("$defs").path(definition);
		assertThatExceptionOfType(BlueprintException.class).isThrownBy(() -> read(yaml))
			.satisfies((ex) -> assertThat(known(ex))
				.containsExactlyElementsOf(new TreeSet<>(object.path("properties").propertyNames())));
	}

	private static Description read(String yaml) {
		return read(Map.of(), Company.file("rooms.yml", yaml));
	}

	private static Description read(Map<String, Object> properties, Resource... files) {
		return new BlueprintReader(Company.properties(properties)).read(Blueprint.of(files));
	}

	private static List<String> known(BlueprintException ex) {
		String message = Objects.requireNonNull(ex.getMessage());
		return List.of(message.substring(message.indexOf("known are ") + 10).split(", "));
	}

}

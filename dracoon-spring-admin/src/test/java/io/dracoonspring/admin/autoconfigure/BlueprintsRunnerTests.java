// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.dracoonspring.admin.BlueprintJournal;
import io.dracoonspring.admin.FileBlueprintJournal;
import io.dracoonspring.admin.JdbcBlueprintJournal;
import io.dracoonspring.admin.PlanException;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class BlueprintsRunnerTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	@TempDir
	private Path directory;

	private Path description;

	@BeforeEach
	void write() throws IOException {
		this.emulator.reset();
		this.description = Files.writeString(this.directory.resolve("rooms.yml"),
				"rooms: {Law: {quota: 1GB, users: {alice: manager}, rooms: {Cases: {inherit: true}}}}");
	}

	@AfterAll
	void stop() {
		this.emulator.close();
	}

	@Test
	void commandsPlanApplyAndFindDrift(CapturedOutput output) throws IOException {
		String plan = this.directory.resolve("plan.json").toString();
		assertThat(exitCode("plan", "--out=" + plan)).isZero();
		assertThat(output).contains("1. create room 'Law'").contains("2 steps, 0 deletions.");
		assertThat(exitCode("drift")).isEqualTo(2);
		assertThat(exitCode("apply", "--plan=" + plan)).isZero();
		assertThat(exitCode("drift")).isZero();
		assertThat(exitCode("export")).isZero();
		assertThat(output).contains("Law:").contains("Cases:");
		assertThat(Files.readAllLines(journal())).hasSize(4)
			.allMatch((line) -> line.contains("\"account\":\"admin\"") && line.contains("CREATE_ROOM"));
	}

	@Test
	void commandsAnswerAsCsvAndSetOneSettingOfATree(CapturedOutput output) throws IOException {
		assertThat(exitCode("apply")).isZero();
		Path csv = this.directory.resolve("access.csv");
		assertThat(exitCode("access", "--out=" + csv)).isZero();
		assertThat(Files.readAllLines(csv)).contains("\"Law/Cases\",\"alice\",\"manager\",\"\",\"Law\"");
		assertThat(exitCode("last-administrators")).isZero();
		assertThat(exitCode("inactive-accounts", "--days=1")).isZero();
		assertThat(exitCode("guest-accounts")).isZero();
		assertThat(output).contains("\"room\",\"user\"").contains("\"last login\"");
		String plan = this.directory.resolve("plan.json").toString();
		assertThat(exitCode("set", "--room=Law", "--setting=recycle-bin", "--value=7", "--out=" + plan)).isZero();
		assertThat(exitCode("apply", "--plan=" + plan)).isZero();
		assertThat(output).contains("2 steps were executed, 0 were done already");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			apply --plan plan.json           | 'plan.json' after the command 'apply'
			apply plan.json                  | 'plan.json' after the command 'apply'
			apply --plan                     | '--plan' needs one value
			apply --plan=                    | '--plan' needs one value
			apply --plan=a.json --plan=b.json | '--plan' needs one value
			plan --out                       | '--out' needs one value
			inactive-accounts --days         | '--days' needs one value
			export --home-rooms=no           | '--home-rooms' must be true or false, not 'no'
			""")
	void aCommandWithoutTheValueOfAnOptionIsRefused(String line, String problem) {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> start(line.split(" ")))
			.withMessageContaining(problem);
		assertThat(journal()).doesNotExist();
	}

	@Test
	void homeRoomsAreExportedOnlyOnRequest(CapturedOutput output) {
		assertThat(exitCode("export", "--home-rooms=false")).isZero();
		assertThat(output).contains("Projects:").doesNotContain("home-rooms: true");
		assertThat(exitCode("export", "--home-rooms")).isZero();
		assertThat(output).containsOnlyOnce("home-rooms: true");
		assertThat(exitCode("export", "--home-rooms=true")).isZero();
		assertThat(output.toString().split("home-rooms: true")).hasSize(3);
	}

	@Test
	void argumentsWithoutCommandAreThoseOfTheApplication() {
		start("input.csv", "output.csv", "--days").close();
		assertThat(journal()).doesNotExist();
	}

	@Test
	void verificationStopsTheStart() {
		assertThatExceptionOfType(PlanException.class).isThrownBy(() -> start("--dracoon.blueprints.mode=verify"))
			.withMessageContaining("1. create room 'Law'");
		start("--dracoon.blueprints.mode=apply").close();
		start("--dracoon.blueprints.mode=verify").close();
	}

	@Test
	void instancesThatStartAtOnceApplyOnce() {
		String database = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
		List<ConfigurableApplicationContext> instances = Stream.of(1, 2)
			.map((number) -> CompletableFuture.supplyAsync(() -> start("--dracoon.blueprints.mode=apply", database)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		JdbcTemplate jdbc = instances.get(0).getBean(JdbcTemplate.class);
		assertThat(instances.get(0).getBean(BlueprintJournal.class)).isInstanceOf(JdbcBlueprintJournal.class);
		assertThat(jdbc.queryForList("select subject from dracoon_blueprint_journal where state = 'DONE' order by seq",
				String.class))
			.containsExactly("Law", "Law/Cases");
		instances.forEach(ConfigurableApplicationContext::close);
	}

	@Test
	void withoutDatabaseTheJournalIsAFile() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(BlueprintJournal.class)).isInstanceOf(FileBlueprintJournal.class);
		}
	}

	@Test
	void aFileDoesNotReplaceTheJournalInOneOfSeveralDatabases() {
		assertThatException().isThrownBy(() -> start(SeveralDatabases.class))
			.havingRootCause()
			.withMessageContaining("cannot use the DataSources [first, second]")
			.withMessageContaining("mark one of them as @Primary");
	}

	@Test
	void thePrimaryDatabaseOfSeveralHasTheJournal() {
		try (ConfigurableApplicationContext context = start(PrimaryDatabase.class)) {
			assertThat(context.getBean(BlueprintJournal.class)).isInstanceOf(JdbcBlueprintJournal.class);
		}
	}

	private int exitCode(String... arguments) {
		return SpringApplication.exit(start(arguments));
	}

	private Path journal() {
		return this.directory.resolve("journal.jsonl");
	}

	private ConfigurableApplicationContext start(String... arguments) {
		boolean database = Stream.of(arguments).anyMatch((argument) -> argument.startsWith("--spring.datasource"));
		return start(database ? WithDatabase.class : WithoutDatabase.class, arguments);
	}

	private ConfigurableApplicationContext start(Class<?> application, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--dracoon.base-url=" + this.emulator.baseUrl(),
				"--dracoon.auth.client-id=dracoon-emulator", "--dracoon.auth.client-secret=dracoon-emulator",
				"--dracoon.auth.username=admin", "--dracoon.auth.password=Emulator-2026!",
				"--spring.main.web-application-type=none", "--dracoon.blueprints.files=" + this.description.toUri(),
				"--dracoon.blueprints.journal=" + journal()));
		all.addAll(List.of(arguments));
		return new SpringApplicationBuilder(application).run(all.toArray(String[]::new));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class WithDatabase {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(excludeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
	static class WithoutDatabase {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class SeveralDatabases {

		@Bean
		DataSource first() {
			return new DriverManagerDataSource("jdbc:h2:mem:first");
		}

		@Bean
		DataSource second() {
			return new DriverManagerDataSource("jdbc:h2:mem:second");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class PrimaryDatabase {

		@Bean
		@Primary
		DataSource first() {
			return new DriverManagerDataSource("jdbc:h2:mem:first");
		}

		@Bean
		DataSource second() {
			return new DriverManagerDataSource("jdbc:h2:mem:second");
		}

	}

}

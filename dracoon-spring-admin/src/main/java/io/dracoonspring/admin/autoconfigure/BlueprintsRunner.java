// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.Ordered;

import io.dracoonspring.admin.ApplyOptions;
import io.dracoonspring.admin.ApplyReport;
import io.dracoonspring.admin.Blueprint;
import io.dracoonspring.admin.BlueprintExport;
import io.dracoonspring.admin.DracoonBlueprints;
import io.dracoonspring.admin.Plan;
import io.dracoonspring.admin.PlanException;
import io.dracoonspring.api.VisibleText;

/**
 * Executes the command that is the first argument of the application, or else the action
 * that the properties require. The application reports that it is ready for traffic only
 * after the run.
 */
final class BlueprintsRunner implements ApplicationRunner, ExitCodeGenerator, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(BlueprintsRunner.class);

	private static final Set<String> COMMANDS = Set.of("plan", "set", "apply", "drift", "export", "last-administrators",
			"access", "inactive-accounts", "guest-accounts");

	private static final String OUT = "out";

	private final DracoonBlueprints blueprints;

	private final InventoryCommands inventory;

	private final DracoonBlueprintsProperties properties;

	private int exitCode;

	BlueprintsRunner(DracoonBlueprints blueprints, InventoryCommands inventory,
			DracoonBlueprintsProperties properties) {
		this.blueprints = blueprints;
		this.inventory = inventory;
		this.properties = properties;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		List<String> words = arguments.getNonOptionArgs();
		String command = words.isEmpty() ? "" : words.get(0);
		if (!COMMANDS.contains(command)) {
			start();
			return;
		}
		if (words.size() > 1) {
			throw new IllegalArgumentException("'" + words.get(1) + "' after the command '" + command
					+ "' has no meaning: write the value of an option as '--name=value'");
		}
		switch (command) {
			case "plan" -> show(this.blueprints.plan(blueprint()), arguments);
			case "set" -> show(this.blueprints.planSetting(required(arguments, "room"), required(arguments, "setting"),
					required(arguments, "value")), arguments);
			case "apply" -> apply(arguments);
			case "drift" -> drift();
			case "export" -> export(arguments);
			default -> answer(command, arguments);
		}
	}

	private void show(Plan plan, ApplicationArguments arguments) throws IOException {
		String file = option(arguments, OUT);
		if (file != null) {
			Files.writeString(Path.of(file), plan.toJson());
		}
		print(plan.toText());
		this.exitCode = plan.problems().isEmpty() ? 0 : 1;
	}

	private void apply(ApplicationArguments arguments) throws IOException {
		String limit = option(arguments, "allow-delete");
		ApplyOptions options = new ApplyOptions((limit != null) ? Integer.parseInt(limit) : 0);
		String file = option(arguments, "plan");
		ApplyReport report = (file != null)
				? this.blueprints.apply(Plan.ofJson(Files.readString(Path.of(file))), options)
				: this.blueprints.apply(blueprint(), options);
		print(summary(report) + "\n");
	}

	private void drift() {
		Plan plan = this.blueprints.drift(blueprint());
		print(plan.toText());
		this.exitCode = plan.exitCode();
	}

	private void export(ApplicationArguments arguments) throws IOException {
		BlueprintExport export = this.blueprints.export(flag(arguments, "home-rooms"));
		output(export.yaml(), export.unknown(), arguments);
	}

	private void answer(String command, ApplicationArguments arguments) throws IOException {
		InventoryCommands.Answer answer = this.inventory.answer(command, option(arguments, "days"));
		output(answer.csv(), answer.unknown(), arguments);
	}

	private static void output(String text, List<String> unknown, ApplicationArguments arguments) throws IOException {
		String file = option(arguments, OUT);
		if (file != null) {
			Files.writeString(Path.of(file), text);
		}
		else {
			print(text);
		}
		// on standard error, because users redirect standard output to files
		unknown.forEach((what) -> System.err.println("Not included: " + VisibleText.of(what)));
	}

	private void start() {
		switch (this.properties.mode()) {
			case OFF -> {
			}
			case VERIFY -> verify();
			case APPLY -> logger.info("{}",
					summary(this.blueprints.apply(blueprint(), new ApplyOptions(this.properties.deleteLimit()))));
		}
	}

	private void verify() {
		Plan plan = this.blueprints.drift(blueprint());
		if (!plan.isEmpty()) {
			throw new PlanException(
					"Rooms or groups are not as described: apply the description, or correct it.\n" + plan.toText(),
					null);
		}
	}

	private Blueprint blueprint() {
		if (this.properties.files().isEmpty()) {
			throw new IllegalStateException("'dracoon.blueprints.files' is missing: set it to the description");
		}
		return new Blueprint(this.properties.files());
	}

	private static String summary(ApplyReport report) {
		return report.executed().size() + " steps were executed, " + report.skipped().size() + " were done already";
	}

	private static String required(ApplicationArguments arguments, String name) {
		String value = option(arguments, name);
		if (value == null) {
			throw new IllegalStateException("'--" + name + "=…' is missing");
		}
		return value;
	}

	private static @Nullable String option(ApplicationArguments arguments, String name) {
		List<String> values = arguments.getOptionValues(name);
		if (values == null) {
			return null;
		}
		if (values.size() != 1 || values.get(0).isBlank()) {
			throw new IllegalArgumentException("'--" + name + "' needs one value: write '--" + name + "=…'");
		}
		return values.get(0);
	}

	// true if the option has no value
	private static boolean flag(ApplicationArguments arguments, String name) {
		if (List.of().equals(arguments.getOptionValues(name))) {
			return true;
		}
		String value = option(arguments, name);
		if (value != null && !value.equals("true") && !value.equals("false")) {
			throw new IllegalArgumentException("'--" + name + "' must be true or false, not '" + value + "'");
		}
		return Boolean.parseBoolean(value);
	}

	// prints to standard output, because the output of a command is not a log message
	private static void print(String text) {
		System.out.print(text);
	}

}

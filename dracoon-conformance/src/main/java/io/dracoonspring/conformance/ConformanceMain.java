// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.conformance.internal.answer.Operations;
import io.dracoonspring.conformance.internal.answer.Redaction;
import io.dracoonspring.conformance.internal.check.Check;
import io.dracoonspring.conformance.internal.check.Runner;
import io.dracoonspring.conformance.internal.check.Selection;
import io.dracoonspring.conformance.internal.check.Summary;
import io.dracoonspring.conformance.internal.report.Plan;
import io.dracoonspring.conformance.internal.report.Report;
import io.dracoonspring.conformance.internal.report.Terminal;

/**
 * Checks a DRACOON server from the command line.
 */
public final class ConformanceMain {

	private static final int DIFFERENT = 1;

	private static final int USAGE_ERROR = 2;

	private static final int INTERRUPTED = 130;

	/**
	 * The time limit for removing the created objects after an interruption. It is short,
	 * because a person waits for the end of the process.
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String LOGGING_PROPERTY = "logback.configurationFile";

	private final PrintStream out;

	private final PrintStream err;

	private final Map<String, String> environment;

	private final @Nullable Keyboard keyboard;

	private final Consumer<String> requests;

	private final AtomicReference<@Nullable Runner> running = new AtomicReference<>();

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile boolean stopping;

	ConformanceMain(PrintStream out, PrintStream err, Map<String, String> environment, @Nullable Keyboard keyboard,
			Consumer<String> requests) {
		this.out = out;
		this.err = err;
		this.environment = environment;
		this.keyboard = keyboard;
		this.requests = requests;
	}

	/**
	 * Runs the checks, and ends the process with the status that {@code --help} explains.
	 * @param arguments the command line
	 */
	public static void main(String[] arguments) {
		if (System.getProperty(LOGGING_PROPERTY) == null) {
			System.setProperty(LOGGING_PROPERTY, "io/dracoonspring/conformance/logback-conformance.xml");
		}
		ConformanceMain program = new ConformanceMain(System.out, System.err, System.getenv(),
				Keyboard.of(System.console()), (operation) -> {
				});
		Thread hook = new Thread(program::stop, "dracoon-conformance-removal");
		Runtime.getRuntime().addShutdownHook(hook);
		int status = program.run(List.of(arguments));
		if (status != INTERRUPTED) {
			// do not exit here after an interruption, because the process is already
			// ending
			System.exit(status);
		}
	}

	int run(List<String> arguments) {
		if (arguments.contains("--help") || arguments.contains("-h")) {
			this.out.print(Options.HELP);
			return 0;
		}
		try {
			return run(Options.parse(arguments, this.environment));
		}
		catch (IllegalArgumentException ex) {
			this.err.println(ex.getMessage());
			this.err.println("Try --help");
			return USAGE_ERROR;
		}
		catch (DracoonException | UncheckedIOException ex) {
			this.err.println("The checks cannot start: " + ex.getMessage());
			return DIFFERENT;
		}
		catch (RuntimeException ex) {
			if (!this.stopping) {
				throw ex;
			}
			// the run was interrupted before the first check, and has created nothing
			return INTERRUPTED;
		}
		finally {
			this.ended.countDown();
		}
	}

	private int run(Options options) {
		Operations operations = new Operations();
		List<Check> checks = new Selection(options.areas(), options.readOnly(), options.createKeyPair())
			.checks(operations);
		Terminal terminal = new Terminal(this.out, checks.size());
		if (options.dryRun()) {
			terminal.plan(checks, Plan.read());
			return 0;
		}
		Redaction redaction = new Redaction();
		Runner runner = new Runner(
				new Targets(options, new Prompt(this.environment, this.keyboard), redaction, this.out).create(), checks,
				operations, redaction, this.requests, terminal::finished);
		this.running.set(runner);
		Summary summary = runner.run();
		terminal.summary(summary);
		Report.write(summary, version(), options.signIn().option(), options.report());
		this.out.println("Report: " + options.report());
		return summary.interrupted() ? INTERRUPTED : summary.isGood() ? 0 : DIFFERENT;
	}

	void stop() {
		Runner runner = this.running.get();
		if (runner == null) {
			return;
		}
		this.stopping = true;
		try {
			if (!runner.stop(PATIENCE)) {
				this.err.println("Not everything could be removed in time: remove the rooms and webhooks whose names "
						+ "begin with " + Runner.NAME);
				return;
			}
			// the process must not end before the report is written
			this.ended.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String version() {
		return Objects.requireNonNullElse(ConformanceMain.class.getPackage().getImplementationVersion(),
				"(not packaged)");
	}

}

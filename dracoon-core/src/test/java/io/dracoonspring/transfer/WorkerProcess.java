// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.dracoonspring.testing.JavaCommand;

/**
 * Runs a {@link TransferWorker} in a separate process.
 */
final class WorkerProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader answers;

	private final Writer orders;

	WorkerProcess(List<String> options) throws IOException {
		this.process = new ProcessBuilder(JavaCommand.of(TransferWorker.class, options.toArray(String[]::new)))
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		this.answers = this.process.inputReader(StandardCharsets.UTF_8);
		this.orders = new OutputStreamWriter(this.process.getOutputStream(), StandardCharsets.UTF_8);
	}

	/**
	 * Starts a transfer. Returns the response of the worker, or {@code killed} if the
	 * process has ended.
	 */
	CompletableFuture<String> order(String... words) {
		try {
			this.orders.write(String.join("\t", words) + "\n");
			this.orders.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return CompletableFuture.supplyAsync(this::answer, (task) -> new Thread(task, "answers").start());
	}

	private String answer() {
		try {
			while (true) {
				String line = this.answers.readLine();
				if (line == null) {
					return "killed";
				}
				// select the lines of the worker, because loggers write to the same
				// output
				if (line.equals("done") || line.matches("[A-Z_]+") || line.contains("Exception")) {
					return line;
				}
			}
		}
		catch (IOException ex) {
			return "killed";
		}
	}

	void stop() throws IOException, InterruptedException {
		signal("-STOP");
	}

	void goOn() throws IOException, InterruptedException {
		signal("-CONT");
	}

	private void signal(String name) throws IOException, InterruptedException {
		int result = new ProcessBuilder("kill", name, String.valueOf(this.process.pid())).start().waitFor();
		if (result != 0) {
			throw new IllegalStateException("No process to signal");
		}
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.dracoonspring.testing.JavaCommand;

/**
 * Is a process that runs instances of an application, one after the other, because the
 * start of a virtual machine takes more processor time than the start of an instance.
 */
final class SessionProcess {

	private static final String ENDED = "ended";

	private final Process process;

	private final BufferedWriter orders;

	private final StringBuffer output;

	private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

	private int port;

	private SessionProcess(Process process, StringBuffer output) {
		this.process = process;
		this.orders = process.outputWriter();
		this.output = output;
	}

	/**
	 * Starts the process, without an instance.
	 * @param output the buffer for the output of the process
	 * @return the process
	 */
	static SessionProcess start(StringBuffer output) throws IOException {
		Process process = new ProcessBuilder(
				JavaCommand.of(SessionInstance.class, "-Xmx256m", "-Dspring.reactor.netty.shutdown-quiet-period=1ms"))
			.redirectErrorStream(true)
			.start();
		SessionProcess started = new SessionProcess(process, output);
		Thread reader = new Thread(started::read);
		reader.setDaemon(true);
		reader.start();
		return started;
	}

	/** Returns the stack traces of the threads of the process. */
	String threads() throws IOException {
		String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
		Process jcmd = new ProcessBuilder(program, Long.toString(this.process.pid()), "Thread.print").start();
		return jcmd.inputReader().lines().collect(Collectors.joining("\n", "", "\n"));
	}

	private void read() {
		this.process.inputReader().lines().forEach((line) -> {
			if (line.startsWith(SessionInstance.PORT) || line.equals(SessionInstance.CLOSED)) {
				this.answers.add(line);
			}
			this.output.append(line).append('\n');
		});
		this.answers.add(ENDED);
	}

	/**
	 * Starts an instance.
	 * @param arguments its arguments
	 */
	void run(List<String> arguments) throws IOException, InterruptedException {
		String answer = order(String.join("\t", arguments));
		if (answer == null || !answer.startsWith(SessionInstance.PORT)) {
			kill();
			throw new IllegalStateException("The instance did not start: " + this.output);
		}
		this.port = Integer.parseInt(answer.substring(SessionInstance.PORT.length()));
	}

	/** Closes the instance, if there is one. */
	void close() throws IOException, InterruptedException {
		if (this.port == 0) {
			return;
		}
		this.port = 0;
		if (!SessionInstance.CLOSED.equals(order(""))) {
			kill();
			throw new IllegalStateException("The instance did not close: " + this.output);
		}
	}

	private String order(String line) throws IOException, InterruptedException {
		this.orders.write(line + '\n');
		this.orders.flush();
		return this.answers.poll(2, TimeUnit.MINUTES);
	}

	int port() {
		return this.port;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

}

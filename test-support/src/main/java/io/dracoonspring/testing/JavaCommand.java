// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the commands of Java processes that tests start. Such processes run most code
 * only a few times, and their classes need no verification. Therefore the commands
 * disable the optimising compiler and the verification.
 */
public final class JavaCommand {

	private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
			"-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

	private JavaCommand() {
	}

	/**
	 * Returns a command with the class path of this process.
	 * @param main the class with the main method
	 * @param options further options of the virtual machine
	 * @return the command, to which arguments can be added
	 */
	public static List<String> of(Class<?> main, String... options) {
		return of(System.getProperty("java.class.path"), main, options);
	}

	/**
	 * Returns a command with another class path.
	 * @param classPath the class path
	 * @param main the class with the main method
	 * @param options further options of the virtual machine
	 * @return the command, to which arguments can be added
	 */
	public static List<String> of(String classPath, Class<?> main, String... options) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(OPTIONS);
		command.addAll(List.of(options));
		command.addAll(List.of("-cp", classPath, main.getName()));
		return command;
	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the condensed copy of the API document of newer servers. The copy has only the
 * inputs and error statuses of operations.
 */
final class CondensedDocument {

	private static final Map<String, String> TYPES = Map.of("str", "string", "int", "integer", "bool", "boolean");

	private static final Pattern INPUT = Pattern.compile("([\\w-]+): (str|int|bool)(?:\\((int32|int64|date-time)\\))?");

	private static final Pattern STATUS = Pattern.compile("(\\d{3}): ");

	private final Map<String, Operation> operations = new HashMap<>();

	CondensedDocument(Path file) {
		Operation operation = new Operation(new LinkedHashMap<>(), new TreeSet<>());
		for (String line : Table.lines(file)) {
			if (line.startsWith("@endpoint ")) {
				operation = new Operation(new LinkedHashMap<>(), new TreeSet<>());
				this.operations.put(line.substring("@endpoint ".length()).strip(), operation);
			}
			else if (line.startsWith("@required ") || line.startsWith("@optional ")) {
				operation.readInputs(line);
			}
			else if (line.startsWith("@errors ")) {
				STATUS.matcher(line).results().map((status) -> status.group(1)).forEach(operation.errors()::add);
			}
		}
	}

	// finds an operation by its method and path
	Operation operation(String name) {
		Operation operation = this.operations.get(name);
		if (operation == null) {
			throw new IllegalStateException("The condensed copy lacks " + name);
		}
		return operation;
	}

	Set<String> names() {
		return Set.copyOf(this.operations.keySet());
	}

	/**
	 * Describes the inputs and errors of an operation.
	 *
	 * @param inputs the types of parameters and of properties of the body, by name
	 * @param errors the statuses with which the operation fails
	 */
	record Operation(Map<String, Type> inputs, Set<String> errors) {

		private void readInputs(String line) {
			Matcher input = INPUT.matcher(line);
			while (input.find()) {
				this.inputs.putIfAbsent(input.group(1), new Type(TYPES.get(input.group(2)), input.group(3)));
			}
		}

	}

	/**
	 * Describes the type of an input.
	 *
	 * @param format the OpenAPI format, such as {@code int64}, or {@code null} if the
	 * input has none
	 */
	record Type(@Nullable String name, @Nullable String format) {

	}

}

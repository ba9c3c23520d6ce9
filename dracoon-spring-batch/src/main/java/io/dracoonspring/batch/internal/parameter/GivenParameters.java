// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.parameter;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersValidator;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.api.WireTime;

/**
 * Reads the parameters of a job, and refuses unknown identifying parameters.
 *
 * @param job the name of the job
 */
public record GivenParameters(String job, JobParameters parameters) {

	/**
	 * Checks the names of the identifying parameters.
	 * @param job the name of the job
	 * @param known the allowed names
	 * @throws IllegalArgumentException if an identifying parameter is unknown
	 */
	public static GivenParameters of(String job, Set<String> known, JobParameters parameters) {
		for (JobParameter<?> parameter : parameters.parameters()) {
			if (!known.contains(parameter.name()) && parameter.identifying()) {
				throw new IllegalArgumentException("The job '" + job + "' has no parameter '" + parameter.name()
						+ "'. Its parameters are " + known.stream().sorted().toList());
			}
		}
		return new GivenParameters(job, parameters);
	}

	/**
	 * Creates a validator that refuses invalid parameters before the job begins.
	 * @param reader the reader of the parameters, which fails with
	 * {@link IllegalArgumentException} if a parameter is invalid
	 */
	public static JobParametersValidator validator(Consumer<JobParameters> reader) {
		return (parameters) -> {
			try {
				reader.accept((parameters != null) ? parameters : new JobParameters());
			}
			catch (IllegalArgumentException ex) {
				InvalidJobParametersException invalid = new InvalidJobParametersException(
						String.valueOf(ex.getMessage()));
				invalid.initCause(ex);
				throw invalid;
			}
		};
	}

	/**
	 * Returns a value.
	 * @param name the name of the parameter
	 * @return the value, {@code null} if there is none
	 */
	public @Nullable String text(String name) {
		JobParameter<?> parameter = this.parameters.getParameter(name);
		return (parameter != null) ? parameter.value().toString() : null;
	}

	/**
	 * Returns a required value.
	 * @param example an example for the error message
	 * @throws IllegalArgumentException if there is no value
	 */
	public String required(String name, String example) {
		String value = text(name);
		if (!StringUtils.hasText(value)) {
			throw new IllegalArgumentException(
					"The job '" + this.job + "' needs the parameter '" + name + "': " + example);
		}
		return value;
	}

	/**
	 * Returns a constant of an enum. The value is its name in lower case and with
	 * hyphens.
	 * @param other the constant if there is no value
	 * @throws IllegalArgumentException if there is no such constant
	 */
	public <E extends Enum<E>> E choice(String name, E other) {
		String value = text(name);
		if (value == null) {
			return other;
		}
		List<E> constants = List.of(other.getDeclaringClass().getEnumConstants());
		return constants.stream()
			.filter((constant) -> written(constant).equalsIgnoreCase(value))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The parameter '" + name + "' must be "
					+ constants.stream()
						.map(GivenParameters::written)
						.collect(Collectors.joining(", "))
						.replaceFirst(", ([^,]*)$", " or $1")
					+ ", not '" + value + "'"));
	}

	private static String written(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Returns a number of bytes.
	 * @return the number, {@code null} if there is none
	 * @throws IllegalArgumentException if the value is no size, or is negative
	 */
	public @Nullable Long size(String name) {
		String value = text(name);
		if (value == null) {
			return null;
		}
		try {
			DataSize size = DataSize.parse(value);
			Assert.isTrue(!size.isNegative(), "must not be negative");
			return size.toBytes();
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			throw new IllegalArgumentException(
					"The parameter '" + name + "' must be a size such as '10MB' or '1024', not '" + value + "'", ex);
		}
	}

	/**
	 * Returns a point in time. A date means its first instant, and a time without a zone
	 * is in UTC.
	 * @return the point in time, {@code null} if there is none
	 * @throws IllegalArgumentException if the value is neither date nor time
	 */
	public @Nullable Instant time(String name) {
		String value = text(name);
		try {
			return (value != null) ? WireTime.parse(value.strip()) : null;
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("The parameter '" + name
					+ "' must be a date or a time such as '2026-01-01' or '2026-01-01T00:00:00Z', not '" + value + "'",
					ex);
		}
	}

	/**
	 * Returns the path of a file.
	 * @return the path, {@code null} if there is none
	 */
	public @Nullable Path path(String name) {
		String value = text(name);
		return (value != null) ? Path.of(value) : null;
	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes and reads values of a JDK class that refer to no other objects.
 *
 * @param writer the function that writes a value
 * @param reader the function that reads a value
 */
record Scalar<T>(Class<T> type, Writer<T> writer, Reader<T> reader) {

	/** All scalars. Their order is a part of the file format. */
	private static final List<Scalar<?>> ALL = List.of(new Scalar<>(String.class, Scalar::writeText, Scalar::readText),
			new Scalar<>(Long.class, DataOutput::writeLong, DataInput::readLong),
			new Scalar<>(Integer.class, DataOutput::writeInt, DataInput::readInt),
			new Scalar<>(Boolean.class, DataOutput::writeBoolean, DataInput::readBoolean),
			new Scalar<>(Double.class, DataOutput::writeDouble, DataInput::readDouble),
			new Scalar<>(Instant.class, (out, value) -> {
				out.writeLong(value.getEpochSecond());
				out.writeInt(value.getNano());
			}, (in) -> Instant.ofEpochSecond(in.readLong(), in.readInt())),
			new Scalar<>(byte[].class, Scalar::writeBytes, Scalar::readBytes), text(Duration.class, Duration::parse),
			text(LocalTime.class, LocalTime::parse), text(UUID.class, UUID::fromString),
			text(BigInteger.class, BigInteger::new), text(BigDecimal.class, BigDecimal::new),
			// a random generator has no state that must be preserved
			new Scalar<>(SecureRandom.class, (out, value) -> {
			}, (in) -> new SecureRandom()));

	private static final Map<Class<?>, Integer> INDEXES = IntStream.range(0, ALL.size())
		.boxed()
		.collect(Collectors.toUnmodifiableMap((index) -> ALL.get(index).type(), Function.identity()));

	/**
	 * Returns the index of the scalar for a type.
	 * @return the index, negative if there is none
	 */
	static int indexOf(Class<?> type) {
		return INDEXES.getOrDefault(type, -1);
	}

	static Scalar<?> get(int index) throws IOException {
		if (index < 0 || index >= ALL.size()) {
			throw new IOException("There is no scalar with the index " + index);
		}
		return ALL.get(index);
	}

	void write(DataOutputStream out, Object value) throws IOException {
		this.writer.write(out, this.type.cast(value));
	}

	Object read(DataInputStream in) throws IOException {
		return this.reader.read(in);
	}

	static void writeText(DataOutputStream out, String text) throws IOException {
		writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
	}

	static String readText(DataInputStream in) throws IOException {
		return new String(readBytes(in), StandardCharsets.UTF_8);
	}

	static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	static byte[] readBytes(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > in.available()) {
			throw new IOException("Wrong length " + length);
		}
		byte[] bytes = new byte[length];
		in.readFully(bytes);
		return bytes;
	}

	private static <T> Scalar<T> text(Class<T> type, Function<String, T> parser) {
		return new Scalar<>(type, (out, value) -> writeText(out, value.toString()), (in) -> parser.apply(readText(in)));
	}

	@FunctionalInterface
	interface Writer<T> {

		void write(DataOutputStream out, T value) throws IOException;

	}

	@FunctionalInterface
	interface Reader<T> {

		T read(DataInputStream in) throws IOException;

	}

}

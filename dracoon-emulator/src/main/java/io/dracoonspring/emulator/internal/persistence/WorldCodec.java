// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.Segment;

/**
 * Converts a world to bytes and back. The bytes contain a snapshot of the world, and a
 * list of the files that store the contents of the world.
 */
final class WorldCodec {

	private final ContentStore store;

	WorldCodec(ContentStore store) {
		this.store = store;
	}

	/**
	 * Converts the current world to bytes. Holds the lock of the state, so that the world
	 * does not change at the same time.
	 */
	byte[] encode(World world) {
		return world.state().inspect(() -> {
			WorldSnapshot snapshot = WorldSnapshot.of(world);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (DataOutputStream out = new DataOutputStream(bytes)) {
				Scalar.writeBytes(out, snapshot.bytes());
				writeContents(out, snapshot.contents());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return bytes.toByteArray();
		});
	}

	private void writeContents(DataOutputStream out, Set<String> ids) throws IOException {
		Map<String, Content> contents = new LinkedHashMap<>();
		ids.stream().sorted().forEach((id) -> this.store.find(id).ifPresent((content) -> contents.put(id, content)));
		out.writeInt(contents.size());
		for (Map.Entry<String, Content> entry : contents.entrySet()) {
			Scalar.writeText(out, entry.getKey());
			out.writeInt(entry.getValue().segments().size());
			for (Segment segment : entry.getValue().segments()) {
				Scalar.writeText(out, segment.file().getFileName().toString());
				out.writeLong(segment.length());
				Scalar.writeText(out, segment.md5());
			}
		}
	}

	/**
	 * Reads a world, moves the clock to the saved offset and registers the contents in
	 * the store.
	 * @throws UnreadableStateException if the bytes cannot be read
	 */
	World decode(byte[] bytes, MovableClock clock, Settings settings) throws UnreadableStateException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			byte[] world = Scalar.readBytes(in);
			return new WorldSnapshot(world, readContents(in)).restore(clock, settings);
		}
		catch (IOException | IllegalStateException ex) {
			throw UnreadableStateException.damaged(ex);
		}
	}

	private Set<String> readContents(DataInputStream in) throws IOException, UnreadableStateException {
		Set<String> ids = new HashSet<>();
		int count = in.readInt();
		for (int i = 0; i < count; i++) {
			String id = Scalar.readText(in);
			int segments = in.readInt();
			List<Segment> content = new ArrayList<>();
			for (int j = 0; j < segments; j++) {
				String name = Scalar.readText(in);
				content.add(this.store.segment(name, in.readLong(), Scalar.readText(in))
					.orElseThrow(() -> new UnreadableStateException(
							"the file '" + name + "' with content is missing or damaged")));
			}
			this.store.add(id, new Content(content));
			ids.add(id);
		}
		return ids;
	}

}

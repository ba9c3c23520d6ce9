/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.snapshot.World;
import io.dracoonspring.emulator.state.ContentId;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.MovableClock;
import io.dracoonspring.emulator.state.Settings;
import io.dracoonspring.emulator.storage.Content;
import io.dracoonspring.emulator.storage.ContentStore;
import io.dracoonspring.emulator.storage.Segment;

/**
 * Turns all that the emulator remembers into bytes and back: how far its clock is moved,
 * the world, and where the contents of its files are.
 */
final class WorldCodec {

	private final ContentStore store;

	WorldCodec(ContentStore store) {
		this.store = store;
	}

	/**
	 * Write a world as it is now. Nothing changes in it meanwhile.
	 * @param world the world
	 * @return the bytes
	 */
	byte[] encode(World world) {
		EmulatorState state = world.state();
		return state.inspect(() -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (DataOutputStream out = new DataOutputStream(bytes)) {
				Scalar.writeText(out, state.clock().offset().toString());
				GraphWriter graph = new GraphWriter(out, List.of(state.clock(), state.settings()));
				graph.write(world);
				writeContents(out, graph.written(ContentId.class).map(ContentId::value).collect(Collectors.toSet()));
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
	 * Read a world, set its clock and tell the store its contents.
	 * @param bytes the bytes
	 * @param clock the clock of the world
	 * @param settings the settings of the world
	 * @return the world
	 * @throws UnreadableStateException if that is not possible
	 */
	World decode(byte[] bytes, MovableClock clock, Settings settings) throws UnreadableStateException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			clock.offset(Duration.parse(Scalar.readText(in)));
			GraphReader graph = new GraphReader(in, List.of(clock, settings));
			World world = graph.read(World.class);
			world.state().withoutListeners();
			readContents(in);
			for (ContentId id : graph.objects(ContentId.class)) {
				if (this.store.find(id.value()).isEmpty()) {
					throw UnreadableStateException.damaged();
				}
			}
			return world;
		}
		catch (IOException | DateTimeException | IllegalStateException ex) {
			throw UnreadableStateException.damaged(ex);
		}
	}

	private void readContents(DataInputStream in) throws IOException, UnreadableStateException {
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
		}
	}

}

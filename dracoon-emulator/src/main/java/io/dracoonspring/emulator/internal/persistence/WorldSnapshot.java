// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dracoonspring.emulator.internal.state.ContentId;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;

/**
 * Holds the state of an emulator at one point in time as bytes. The state consists of the
 * world and the offset of the clock. Only the emulator that took the snapshot can restore
 * it, because the snapshot does not include the contents of files.
 */
public final class WorldSnapshot {

	private final byte[] bytes;

	private final Set<String> contents;

	/**
	 * Creates a snapshot from the bytes of a world.
	 * @param contents the ids of all contents that the world needs
	 */
	WorldSnapshot(byte[] bytes, Set<String> contents) {
		this.bytes = bytes;
		this.contents = contents;
	}

	/**
	 * Takes a snapshot of the current world. Holds the lock of the state, so that the
	 * world does not change at the same time.
	 */
	static WorldSnapshot of(World world) {
		EmulatorState state = world.state();
		return state.inspect(() -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (DataOutputStream out = new DataOutputStream(bytes)) {
				Scalar.writeText(out, state.clock().offset().toString());
				GraphWriter graph = new GraphWriter(out, List.of(state.clock(), state.settings()));
				graph.write(world);
				return new WorldSnapshot(bytes.toByteArray(),
						graph.written(ContentId.class).map(ContentId::value).collect(Collectors.toUnmodifiableSet()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	byte[] bytes() {
		return this.bytes;
	}

	Set<String> contents() {
		return this.contents;
	}

	/**
	 * Restores the world and the time of the clock.
	 * @return a new world without listeners
	 * @throws UnreadableStateException if the snapshot cannot be read
	 */
	World restore(MovableClock clock, Settings settings) throws UnreadableStateException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(this.bytes))) {
			clock.offset(Duration.parse(Scalar.readText(in)));
			GraphReader graph = new GraphReader(in, List.of(clock, settings));
			World world = graph.read(World.class);
			world.state().withoutListeners();
			if (!graph.objects(ContentId.class).stream().map(ContentId::value).allMatch(this.contents::contains)) {
				throw UnreadableStateException.damaged();
			}
			return world;
		}
		catch (IOException | DateTimeException ex) {
			throw UnreadableStateException.damaged(ex);
		}
	}

}

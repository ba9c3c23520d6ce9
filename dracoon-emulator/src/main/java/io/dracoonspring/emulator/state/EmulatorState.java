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

package io.dracoonspring.emulator.state;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Everything the server remembers. All of it is guarded by one monitor: whoever reads or
 * changes users or nodes does so inside {@link #access(Supplier)}, shortly and without
 * doing I/O; content is streamed outside.
 */
public final class EmulatorState {

	private final Object monitor = new Object();

	private final MovableClock clock;

	private final Settings settings;

	private final Users users = new Users();

	private final NodeTree nodes;

	private final FilePlacement files;

	private final EventRecorder events;

	/**
	 * Create an empty state.
	 * @param clock the server's clock
	 * @param settings the settings
	 */
	public EmulatorState(MovableClock clock, Settings settings) {
		this.clock = clock;
		this.settings = settings;
		this.events = new EventRecorder(clock);
		this.nodes = new NodeTree(clock, this.events);
		this.files = new FilePlacement(this.nodes, new Quotas(this.nodes, settings));
	}

	/**
	 * Do something with the state while nobody else does.
	 * @param <T> the type of the result
	 * @param action what to do
	 * @return what the action returns
	 */
	public <T extends @Nullable Object> T access(Supplier<T> action) {
		synchronized (this.monitor) {
			return action.get();
		}
	}

	/**
	 * Change the state while nobody else uses it.
	 * @param action what to do
	 */
	public void update(Runnable action) {
		synchronized (this.monitor) {
			action.run();
		}
	}

	/**
	 * Forget who listens to changes, because those who listen to the original of a copy
	 * have nothing to do with the copy.
	 */
	public void withoutListeners() {
		this.events.forgetListeners();
		this.nodes.onContentReleased((id) -> {
		});
	}

	/**
	 * Return the server's clock.
	 * @return the clock
	 */
	public MovableClock clock() {
		return this.clock;
	}

	/**
	 * Return the settings.
	 * @return the settings
	 */
	public Settings settings() {
		return this.settings;
	}

	/**
	 * Return the users.
	 * @return the users, to be used inside {@link #access(Supplier)} only
	 */
	public Users users() {
		return this.users;
	}

	/**
	 * Return the node tree.
	 * @return the tree, to be used inside {@link #access(Supplier)} only
	 */
	public NodeTree nodes() {
		return this.nodes;
	}

	/**
	 * Return what puts files into the tree.
	 * @return the rules for new files, to be used inside {@link #access(Supplier)} only
	 */
	public FilePlacement files() {
		return this.files;
	}

	/**
	 * Return what remembers what happened.
	 * @return the recorder, to be used inside {@link #access(Supplier)} only
	 */
	public EventRecorder events() {
		return this.events;
	}

}

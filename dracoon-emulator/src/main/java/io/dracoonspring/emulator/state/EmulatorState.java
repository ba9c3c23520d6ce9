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

	/**
	 * The id under which the rescue key of the customer receives file keys. Those of
	 * rooms are far below.
	 */
	public static final long SYSTEM_RESCUE_ID = -2;

	private final Object monitor = new Object();

	private final MovableClock clock;

	private final Settings settings;

	private final Users users;

	private final Groups groups;

	private final Administrators administrators;

	private final AccountRules accountRules = new AccountRules();

	private final KeyRing systemRescueKeys = new KeyRing();

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
		this.users = new Users(clock);
		this.groups = new Groups(clock, this.nodes);
		this.administrators = new Administrators(this.nodes, this.users, this.groups);
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
	 * Return the groups.
	 * @return the groups, to be used inside {@link #access(Supplier)} only
	 */
	public Groups groups() {
		return this.groups;
	}

	/**
	 * Return what sees to it that rooms keep administrators and roles holders.
	 * @return the rules, to be used inside {@link #access(Supplier)} only
	 */
	public Administrators administrators() {
		return this.administrators;
	}

	/**
	 * Return what the configuration asks of accounts.
	 * @return the rules, to be used inside {@link #access(Supplier)} only
	 */
	public AccountRules accountRules() {
		return this.accountRules;
	}

	/**
	 * Delete a user.
	 * @param user the user, who is not needed as an administrator
	 */
	public void remove(User user) {
		this.users.remove(user, this.groups, this.nodes);
	}

	/**
	 * Return the rescue keys of the customer.
	 * @return the key pairs, to be used inside {@link #access(Supplier)} only
	 */
	public KeyRing systemRescueKeys() {
		return this.systemRescueKeys;
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

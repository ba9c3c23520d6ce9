// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.config.Branding;
import io.dracoonspring.emulator.internal.config.Configuration;
import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.model.Mail;

/**
 * Holds the data of the server in memory, guarded by one lock. Access users and nodes
 * only inside {@link #access(Supplier)} or {@link #update(Runnable)}, for a short time
 * and without I/O. Content is streamed outside of these methods.
 */
public final class EmulatorState {

	/**
	 * The id of the customer's rescue key as a recipient of file keys. The ids of the
	 * rescue keys of rooms are much lower.
	 */
	public static final long SYSTEM_RESCUE_ID = -2;

	private final Object monitor = new Object();

	private final MovableClock clock;

	private final Settings settings;

	private final Users users;

	private ServerVersion serverVersion = ServerVersion.NEWEST_SERVER;

	private final Branding branding;

	private final Reports reports;

	private final Customers customers;

	private final Groups groups;

	private final Administrators administrators;

	private final AccountRules accountRules = new AccountRules();

	private final Configuration configuration = new Configuration();

	private final Webhooks webhooks;

	private final DatevLinks datevLinks;

	private final NotificationChannels notificationChannels = new NotificationChannels();

	private final PasswordResets passwordResets;

	private final KeyRing systemRescueKeys = new KeyRing();

	private final NodeTree nodes;

	private final S3Tags s3Tags = new S3Tags();

	private final Shares shares;

	private final List<Mail> mails = new ArrayList<>();

	private final FilePlacement files;

	private final Comments comments;

	private final Housekeeping housekeeping;

	private final EventRecorder events;

	private transient volatile Runnable onUse = () -> {
	};

	/** Creates an empty state. */
	public EmulatorState(MovableClock clock, Settings settings) {
		this.clock = clock;
		this.settings = settings;
		this.events = new EventRecorder(clock, this.configuration);
		this.shares = new Shares(clock, this.events);
		this.nodes = new NodeTree(clock, this.events, this.shares);
		this.users = new Users(clock);
		this.branding = new Branding(clock.instant());
		this.reports = new Reports();
		this.customers = new Customers(clock, settings, this.users);
		this.webhooks = new Webhooks(this.customers);
		this.groups = new Groups(clock, this.nodes);
		this.administrators = new Administrators(this.nodes, this.users, this.groups);
		this.datevLinks = new DatevLinks(clock, this.nodes);
		this.comments = new Comments(this.nodes);
		this.housekeeping = new Housekeeping(this.nodes);
		this.files = new FilePlacement(this.nodes, this.shares, new Quotas(this.nodes, this.customers));
		this.passwordResets = new PasswordResets(clock);
	}

	/** Runs an action with exclusive access to the state. */
	public <T extends @Nullable Object> T access(Supplier<T> action) {
		try {
			synchronized (this.monitor) {
				this.housekeeping.run();
				return action.get();
			}
		}
		finally {
			this.onUse.run();
		}
	}

	/** Changes the state with exclusive access. */
	public void update(Runnable action) {
		try {
			synchronized (this.monitor) {
				this.housekeeping.run();
				action.run();
			}
		}
		finally {
			this.onUse.run();
		}
	}

	/**
	 * Reads the state with exclusive access, without notifying the listener.
	 * @param action the action, which changes nothing
	 */
	public <T> T inspect(Supplier<T> action) {
		synchronized (this.monitor) {
			return action.get();
		}
	}

	/**
	 * Sets the listener that is called after each use of the state, because each use may
	 * change the state.
	 * @param listener the listener, called outside of the lock; it must not block
	 */
	public void onUse(Runnable listener) {
		this.onUse = listener;
	}

	/**
	 * Removes all listeners, because a copy of a state must not call the listeners of the
	 * original.
	 */
	public void withoutListeners() {
		this.events.forgetListeners();
		this.nodes.onContentReleased((id) -> {
		});
		this.onUse = () -> {
		};
	}

	public MovableClock clock() {
		return this.clock;
	}

	public Settings settings() {
		return this.settings;
	}

	public Users users() {
		return this.users;
	}

	/** Returns the emulated version of the server. */
	public ServerVersion serverVersion() {
		return this.serverVersion;
	}

	/** Sets the emulated version of the server. */
	public void serverVersion(ServerVersion serverVersion) {
		this.serverVersion = serverVersion;
	}

	/** Returns the branding of pages. */
	public Branding branding() {
		return this.branding;
	}

	public Reports reports() {
		return this.reports;
	}

	public Customers customers() {
		return this.customers;
	}

	public Groups groups() {
		return this.groups;
	}

	/**
	 * Returns the rules that keep an administrator in each room and a holder of each
	 * role.
	 */
	public Administrators administrators() {
		return this.administrators;
	}

	/** Returns the configured rules for accounts. */
	public AccountRules accountRules() {
		return this.accountRules;
	}

	/** Returns the channels through which users get notifications. */
	public NotificationChannels notificationChannels() {
		return this.notificationChannels;
	}

	/** Returns the tokens of users who forgot their passwords. */
	public PasswordResets passwordResets() {
		return this.passwordResets;
	}

	/**
	 * Deletes a user.
	 * @param user the user; the caller has checked that each room keeps an administrator
	 */
	public void remove(User user) {
		this.users.remove(user, this.groups, this.nodes);
	}

	/** Returns the rescue keys of the customer. */
	public KeyRing systemRescueKeys() {
		return this.systemRescueKeys;
	}

	public NodeTree nodes() {
		return this.nodes;
	}

	public Shares shares() {
		return this.shares;
	}

	/** Returns the mails that a real server would have sent, oldest first. */
	public List<Mail> mails() {
		return this.mails;
	}

	/** Returns the S3 tags that can be assigned to rooms. */
	public S3Tags s3Tags() {
		return this.s3Tags;
	}

	public Comments comments() {
		return this.comments;
	}

	/** Returns the rules for new files in the tree. */
	public FilePlacement files() {
		return this.files;
	}

	/** Returns the recorder of events. */
	public EventRecorder events() {
		return this.events;
	}

	public Configuration configuration() {
		return this.configuration;
	}

	public Webhooks webhooks() {
		return this.webhooks;
	}

	public DatevLinks datevLinks() {
		return this.datevLinks;
	}

}

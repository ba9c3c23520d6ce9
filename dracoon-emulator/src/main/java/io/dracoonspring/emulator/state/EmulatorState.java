// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.config.Branding;
import io.dracoonspring.emulator.config.Configuration;
import io.dracoonspring.emulator.config.ServerVersion;

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

	/**
	 * Creates an empty state.
	 * @param clock the server's clock
	 */
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

	/**
	 * Does something with the state while nobody else does.
	 */
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

	/**
	 * Changes the state while nobody else uses it.
	 */
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
	 * Looks at the state while nobody changes it, without being noticed.
	 * @param action what to do, which changes nothing
	 */
	public <T> T inspect(Supplier<T> action) {
		synchronized (this.monitor) {
			return action.get();
		}
	}

	/**
	 * Sets who is told that the state was used and perhaps changed.
	 * @param listener the listener, called outside of the lock; it must not block
	 */
	public void onUse(Runnable listener) {
		this.onUse = listener;
	}

	/**
	 * Forgets who listens to changes, because those who listen to the original of a copy
	 * have nothing to do with the copy.
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

	/**
	 * Returns which version of the server is emulated.
	 */
	public ServerVersion serverVersion() {
		return this.serverVersion;
	}

	/**
	 * Decides which version of the server is emulated.
	 */
	public void serverVersion(ServerVersion serverVersion) {
		this.serverVersion = serverVersion;
	}

	/**
	 * Returns what pages look like.
	 */
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
	 * Returns what sees to it that rooms keep administrators and roles holders.
	 * @return the rules
	 */
	public Administrators administrators() {
		return this.administrators;
	}

	/**
	 * Returns what the configuration asks of accounts.
	 */
	public AccountRules accountRules() {
		return this.accountRules;
	}

	/**
	 * Returns the ways in which users hear of what happens.
	 */
	public NotificationChannels notificationChannels() {
		return this.notificationChannels;
	}

	/**
	 * Returns the tokens of those who forgot their passwords.
	 */
	public PasswordResets passwordResets() {
		return this.passwordResets;
	}

	/**
	 * Deletes a user.
	 * @param user the user, who is not needed as an administrator
	 */
	public void remove(User user) {
		this.users.remove(user, this.groups, this.nodes);
	}

	/**
	 * Returns the rescue keys of the customer.
	 * @return the key pairs
	 */
	public KeyRing systemRescueKeys() {
		return this.systemRescueKeys;
	}

	public NodeTree nodes() {
		return this.nodes;
	}

	public Shares shares() {
		return this.shares;
	}

	/**
	 * Returns what a real server would have sent by mail.
	 * @return the mails, oldest first
	 */
	public List<Mail> mails() {
		return this.mails;
	}

	/**
	 * Returns the S3 tags that can be assigned to rooms.
	 */
	public S3Tags s3Tags() {
		return this.s3Tags;
	}

	public Comments comments() {
		return this.comments;
	}

	/**
	 * Returns what puts files into the tree.
	 * @return the rules for new files
	 */
	public FilePlacement files() {
		return this.files;
	}

	/**
	 * Returns what remembers what happened.
	 */
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

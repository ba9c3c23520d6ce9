// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.model.PasswordType;
import io.dracoonspring.emulator.model.SubscriptionPlans;

/**
 * Stores the configuration of the system. Callers must hold the lock of the
 * {@code EmulatorState}.
 */
public final class Configuration {

	private static final int RETENTION_DAYS = 180;

	private final Map<PasswordType, PasswordPolicy> passwords = new TreeMap<>();

	private final Documents activeDirectories = new Documents();

	private final Documents openIdProviders = new Documents();

	private EventLogSettings eventLog = new EventLogSettings(true, RETENTION_DAYS, true);

	private SyslogSettings syslog = new SyslogSettings(false, null, null, null, false);

	private GeneralSettings general = new GeneralSettings(false, true, true, true,
			new GeneralSettings.TokenRestrictions(false, null, null));

	private SystemDefaults defaults = new SystemDefaults("en", 0, 0, 0, true, SystemDefaults.MAX_RETENTION_DAYS);

	private List<AuthMethod> authMethods = List.of(new AuthMethod("basic", true, 1),
			new AuthMethod("active_directory", false, 2), new AuthMethod("openid", false, 3),
			new AuthMethod("radius", false, 4));

	private @Nullable RadiusSettings radius;

	private @Nullable S3Settings s3;

	private HomeRooms homeRooms = new HomeRooms(false, null, null, null);

	private boolean emailNotifications = true;

	private boolean virusProtectionEnabled = true;

	private int classificationRequiringPassword;

	private int subscriptionPlan;

	/** Creates the initial configuration. */
	public Configuration() {
		for (PasswordType type : PasswordType.values()) {
			this.passwords.put(type, PasswordPolicy.DEFAULT);
		}
	}

	public PasswordPolicy passwords(PasswordType type) {
		return Objects.requireNonNull(this.passwords.get(type));
	}

	public void passwords(PasswordType type, PasswordPolicy policy) {
		this.passwords.put(type, policy);
	}

	public Documents activeDirectories() {
		return this.activeDirectories;
	}

	public Documents openIdProviders() {
		return this.openIdProviders;
	}

	/**
	 * Returns whether an Active Directory or OpenID provider adds users to a group at
	 * their first login.
	 */
	public boolean importsInto(long groupId) {
		return imports(this.activeDirectories, "sdsImportGroup", groupId)
				|| imports(this.openIdProviders, "userImportGroup", groupId);
	}

	private static boolean imports(Documents documents, String field, long groupId) {
		return documents.ids()
			.stream()
			.map((id) -> documents.find(id).orElseThrow().get(field))
			.anyMatch((value) -> value instanceof Number number && number.longValue() == groupId);
	}

	public @Nullable RadiusSettings radius() {
		return this.radius;
	}

	public void radius(@Nullable RadiusSettings radius) {
		this.radius = radius;
	}

	public @Nullable S3Settings s3() {
		return this.s3;
	}

	public void s3(S3Settings s3) {
		this.s3 = s3;
	}

	/** Returns the settings of the event log. */
	public EventLogSettings eventLog() {
		return this.eventLog;
	}

	/** Sets the settings of the event log. */
	public void eventLog(EventLogSettings eventLog) {
		this.eventLog = eventLog;
	}

	/** Returns the settings for sending events to a syslog server. */
	public SyslogSettings syslog() {
		return this.syslog;
	}

	/** Sets the settings for sending events to a syslog server. */
	public void syslog(SyslogSettings syslog) {
		this.syslog = syslog;
	}

	public GeneralSettings general() {
		return this.general;
	}

	public void general(GeneralSettings general) {
		this.general = general;
	}

	public SystemDefaults defaults() {
		return this.defaults;
	}

	public void defaults(SystemDefaults defaults) {
		this.defaults = defaults;
	}

	public List<AuthMethod> authMethods() {
		return this.authMethods;
	}

	public void authMethods(List<AuthMethod> authMethods) {
		this.authMethods = List.copyOf(authMethods);
	}

	/**
	 * Returns the settings of home rooms for directory users.
	 * @return the settings
	 */
	public HomeRooms homeRooms() {
		return this.homeRooms;
	}

	/**
	 * Changes the settings of home rooms for directory users.
	 * @param homeRooms the settings
	 */
	public void homeRooms(HomeRooms homeRooms) {
		this.homeRooms = homeRooms;
	}

	public boolean emailNotifications() {
		return this.emailNotifications;
	}

	public void emailNotifications(boolean emailNotifications) {
		this.emailNotifications = emailNotifications;
	}

	/**
	 * Returns the lowest classification that requires a password for download shares.
	 * @return 1 to 4, 0 for never
	 */
	public int classificationRequiringPassword() {
		return this.classificationRequiringPassword;
	}

	/**
	 * Sets the lowest classification that requires a password for download shares.
	 * @param classification 1 to 4, 0 for never
	 */
	public void classificationRequiringPassword(int classification) {
		this.classificationRequiringPassword = classification;
	}

	public int subscriptionPlan() {
		return this.subscriptionPlan;
	}

	/**
	 * Requires that the booked plan includes second factors.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the plan does not
	 * include them
	 */
	public void requireMfa() {
		requireExtra("second factor");
	}

	/**
	 * Requires that the booked plan includes extra features.
	 * @param feature the requested feature, for the message
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the plan does not
	 * include them
	 */
	public void requireExtra(String feature) {
		if (!SubscriptionPlans.hasExtras(this.subscriptionPlan)) {
			throw AdminError.FEATURE_NOT_BOOKED.exception("The plan has no " + feature);
		}
	}

	public boolean virusProtectionEnabled() {
		return this.virusProtectionEnabled;
	}

	public void virusProtectionEnabled(boolean enabled) {
		this.virusProtectionEnabled = enabled;
	}

	/** Sets whether the customer can encrypt rooms. */
	public void cryptoEnabled(boolean enabled) {
		this.general = GeneralSettingsBuilder.builder(this.general).cryptoEnabled(enabled).build();
	}

	public void subscriptionPlan(int subscriptionPlan) {
		this.subscriptionPlan = subscriptionPlan;
	}

}

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

package io.dracoonspring.emulator.info;

import java.util.function.Supplier;

import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Settings;

/**
 * The settings that every user may read.
 */
public final class ConfigRoutes implements Routes {

	private static final String BASE = "/api/v4/config/info";

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public ConfigRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(BASE + "/general", answer(this::general))
			.GET(BASE + "/infrastructure", answer(this::infrastructure))
			.GET(BASE + "/defaults", answer(() -> new Defaults("en", 0, 0, 0, false, true)))
			.GET(BASE + "/policies/algorithms", answer(() -> Algorithms.ALL))
			.GET(BASE + "/policies/passwords", answer(() -> PasswordPolicies.of(this.state)))
			.GET(BASE + "/policies/classifications",
					answer(() -> new ClassificationPolicies(new ClassificationPolicies.Shares(0))))
			.build();
	}

	private HandlerFunction<ServerResponse> answer(Supplier<Object> body) {
		return this.authenticator.authenticated((caller, request) -> Json.ok(body.get()));
	}

	private General general() {
		return new General(false, true, true, false, false, this.state.settings().s3Storage(), false, false, 0,
				new General.TokenRestrictions(false));
	}

	private Infrastructure infrastructure() {
		return new Infrastructure(false, false, Settings.S3_REGION, this.state.settings().s3Storage(), false,
				"00000000-0000-4000-8000-000000000001");
	}

	/**
	 * General settings; schema {@code GeneralSettingsInfo}.
	 */
	private record General(boolean sharePasswordSmsEnabled, boolean cryptoEnabled,
			boolean emailNotificationButtonEnabled, boolean eulaEnabled, boolean s3TagsEnabled, boolean useS3Storage,
			boolean hideLoginInputFields, boolean homeRoomsActive, int subscriptionPlan,
			TokenRestrictions authTokenRestrictions) {

		/**
		 * Limits for tokens; schema {@code AuthTokenRestrictions}.
		 */
		private record TokenRestrictions(boolean restrictionEnabled) {

		}

	}

	/**
	 * What the server is made of; schema {@code InfrastructureProperties}.
	 */
	private record Infrastructure(boolean smsConfigEnabled, boolean mediaServerConfigEnabled, String s3DefaultRegion,
			boolean s3EnforceDirectUpload, boolean isDracoonCloud, String tenantUuid) {

	}

	/**
	 * Default values, 0 days for no expiry; schema {@code SystemDefaults}.
	 */
	private record Defaults(String languageDefault, int downloadShareDefaultExpirationPeriod,
			int uploadShareDefaultExpirationPeriod, int fileDefaultExpirationPeriod, boolean hideLoginInputFields,
			boolean nonmemberViewerDefault) {

	}

	/**
	 * Policies for classifications; schema {@code ClassificationPoliciesConfig}.
	 */
	private record ClassificationPolicies(Shares shareClassificationPolicies) {

		/**
		 * Policies for shares; schema {@code ShareClassificationPolicies}.
		 */
		private record Shares(int classificationRequiresSharePassword) {

		}

	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.config.S3Settings;
import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Addresses;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Texts;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.S3Tags;
import io.dracoonspring.emulator.internal.state.Settings;

/** Serves the configuration of the S3 storage and the S3 tags that rooms can have. */
final class StorageRoutes implements Routes {

	private static final String S3 = "/api/v4/system/config/storage/s3";

	private static final String TAGS = S3 + "/tags";

	private static final int MAX_KEY_LENGTH = 128;

	private static final int MAX_VALUE_LENGTH = 256;

	private static final int MAX_MANDATORY_TAGS = 20;

	private final EmulatorState state;

	private final ConfigAccess access;

	private final Addresses addresses;

	/**
	 * Creates the operations.
	 * @param addresses the URLs of the server
	 */
	StorageRoutes(Calls calls, Addresses addresses) {
		this.state = calls.state();
		this.access = new ConfigAccess(calls);
		this.addresses = addresses;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(S3, this.access.read(() -> Config.of(existing())))
			.POST(S3, this.access.admins().created(this::create))
			.PUT(S3, this.access.change(Update.class,
					(update) -> this.state.configuration().s3(update.merged(existing())), () -> Config.of(existing())))
			.GET(TAGS, this.access.read(this::tags))
			.POST(TAGS, this.access.admins().created(this::createTag))
			.GET(TAGS + "/{id}", this.access.admins().ok(this::tag))
			.DELETE(TAGS + "/{id}", this.access.admins().done(this::removeTag))
			.build();
	}

	// report the S3 side of the emulator if no administrator has configured S3, because
	// the content of files is stored there
	private Optional<S3Settings> current() {
		S3Settings given = this.state.configuration().s3();
		if (given == null && this.state.settings().s3Storage()) {
			return Optional.of(new S3Settings(
					this.addresses.s3(this.addresses.baseUrl()).resolve("/s3/dracoon-emulator").toString(),
					Settings.S3_REGION, "dracoon-emulator", "dracoon-emulator"));
		}
		return Optional.ofNullable(given);
	}

	private S3Settings existing() {
		return current().orElseThrow(AdminError.S3_CONFIG_MISSING::exception);
	}

	private Object create(Call call) {
		Update body = call.body(Update.class);
		if (current().isPresent()) {
			throw AdminError.S3_CONFIG_EXISTS.exception();
		}
		this.state.configuration().s3(body.merged(null));
		this.access.changed(call);
		return Config.of(existing());
	}

	private void requireTags() {
		if (!this.state.settings().s3Storage()) {
			throw ErrorCode.S3_DISABLED.exception();
		}
		if (!this.state.configuration().general().s3TagsEnabled()) {
			throw AdminError.S3_TAGS_DISABLED.exception();
		}
	}

	private TagList tags() {
		requireTags();
		return new TagList(this.state.s3Tags().all());
	}

	private S3Tags.Tag tag(Call call) {
		long id = call.id("id");
		requireTags();
		return this.state.s3Tags().find(id).orElseThrow(AdminError.S3_TAG_NOT_FOUND::exception);
	}

	private Object createTag(Call call) {
		TagRequest body = call.body(TagRequest.class);
		requireTags();
		String key = limited(Fields.required(body.key(), "key"), MAX_KEY_LENGTH, "key");
		String value = limited(Fields.required(body.value(), "value"), MAX_VALUE_LENGTH, "value");
		boolean mandatory = Boolean.TRUE.equals(body.isMandatory());
		List<S3Tags.Tag> all = this.state.s3Tags().all();
		if (all.stream().anyMatch((tag) -> tag.key().equals(key) && tag.value().equals(value))) {
			throw AdminError.S3_TAG_EXISTS.exception();
		}
		if (mandatory && all.stream().filter(S3Tags.Tag::isMandatory).count() >= MAX_MANDATORY_TAGS) {
			throw AdminError.S3_TAG_LIMIT.exception();
		}
		this.access.changed(call);
		return this.state.s3Tags().add(key, value, mandatory);
	}

	private static String limited(String text, int length, String name) {
		if (text.length() > length) {
			throw ErrorCode.VALUE_TOO_LONG
				.exception("'" + name + "' must not have more than " + length + " characters");
		}
		return text;
	}

	private void removeTag(Call call) {
		long id = tag(call).id();
		this.state.s3Tags().remove(id);
		this.state.nodes().rooms().forEach((room) -> room.s3Tags().remove(id));
		this.access.changed(call);
	}

	/**
	 * Represents the S3 configuration to create, or the changes to it (schemas
	 * {@code S3ConfigCreateRequest} and {@code S3ConfigUpdateRequest}).
	 */
	private record Update(@Nullable String accessKey, @Nullable String secretKey, @Nullable String bucketUrl,
			@Nullable String bucketName, @Nullable String endpointUrl, @Nullable String region) {

		S3Settings merged(@Nullable S3Settings old) {
			String url = url();
			String key = (this.accessKey != null || old == null) ? this.accessKey : old.accessKey();
			String secret = (this.secretKey != null || old == null) ? this.secretKey : old.secretKey();
			String place = (this.region != null || old == null) ? this.region : old.region();
			Texts.limited(place, "region");
			return new S3Settings((url == null && old != null) ? old.bucketUrl() : Fields.required(url, "bucketUrl"),
					place, Fields.required(key, "accessKey"), Fields.required(secret, "secretKey"));
		}

		private @Nullable String url() {
			if (this.bucketUrl != null) {
				return check(this.bucketUrl, "bucketUrl").toString();
			}
			if (this.bucketName == null || this.endpointUrl == null) {
				return null;
			}
			if (this.bucketName.indexOf('.') >= 0) {
				throw ErrorCode.CHARACTERS_FORBIDDEN.exception("'bucketName' must not contain '.'");
			}
			URI endpoint = check(this.endpointUrl, "endpointUrl");
			return endpoint.getScheme() + "://" + this.bucketName + "." + endpoint.getRawAuthority();
		}

		private static URI check(String url, String name) {
			try {
				URI uri = new URI(url);
				if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
					return uri;
				}
				throw AdminError.URL_INVALID.exception("'" + name + "' must be an HTTP URL");
			}
			catch (URISyntaxException ex) {
				throw AdminError.URL_INVALID.exception("'" + name + "' must be an HTTP URL");
			}
		}

		@Override
		public String toString() {
			return "Update[" + this.bucketUrl + "]";
		}

	}

	/** Represents the S3 configuration (schema {@code S3Config}). */
	private record Config(boolean accessKeyDefined, boolean secretKeyDefined, String bucketUrl,
			@Nullable String region) {

		static Config of(S3Settings settings) {
			return new Config(true, true, settings.bucketUrl(), settings.region());
		}

	}

	private record TagRequest(@Nullable String key, @Nullable String value, @Nullable Boolean isMandatory) {

	}

	private record TagList(List<S3Tags.Tag> items) {

	}

}

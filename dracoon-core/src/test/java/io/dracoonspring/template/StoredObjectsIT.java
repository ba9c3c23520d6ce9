// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.CodecException;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** Tests objects as the content of files, and links that expire. */
class StoredObjectsIT {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.build();

	private final DracoonTemplate files = new DracoonTemplate(this.alice);

	@AfterEach
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void storedObjectIsReadByItsPathAndItsNode(String room) {
		Order order = new Order(7, "Jürgen", List.of("pen", "paper"));
		Node file = this.files.store(room + "/order.json", order);
		assertThat(this.files.readString(file)).startsWith("{").contains("\"Jürgen\"");
		assertThat(this.files.read(room + "/order.json", Order.class)).isEqualTo(order);
		assertThat(this.files.read(file, Order.class)).isEqualTo(order);
	}

	@Test
	void genericTypesKeepTheirElements() {
		List<Order> orders = List.of(new Order(1, "a", List.of()), new Order(2, "b", List.of("x")));
		Node file = this.files.store("/Projects/orders.json", orders);
		ParameterizedTypeReference<List<Order>> type = new ParameterizedTypeReference<>() {
		};
		assertThat(this.files.read("/Projects/orders.json", type)).isEqualTo(orders);
		assertThat(this.files.read(file, type)).isEqualTo(orders);
		assertThat(this.files.read(file, new ParameterizedTypeReference<List<Map<String, Object>>>() {
		})).extracting((order) -> order.get("id")).containsExactly(1, 2);
	}

	@Test
	void textAndBytesNeedNoFormat() {
		assertThat(this.files.read(this.files.store("/Projects/note.txt", "Grüße"), String.class)).isEqualTo("Grüße");
		assertThat(this.files.read(this.files.store("/Projects/data.bin", new byte[] { 1, 2 }), byte[].class))
			.containsExactly(1, 2);
	}

	@Test
	void objectLargerThanOneBufferIsReadWhole() {
		ExchangeStrategies large = ExchangeStrategies.builder()
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(-1))
			.build();
		DracoonTemplate template = new DracoonTemplate(this.alice, large);
		Order order = new Order(1, "x".repeat(3_000_000), List.of());
		template.store("/Vault/large.json", order);
		assertThat(template.read("/Vault/large.json", Order.class)).isEqualTo(order);
	}

	@Test
	void givenCodecsDecideTheForm() {
		JsonMapper mapper = JsonMapper.builder()
			.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
			.build();
		ExchangeStrategies own = ExchangeStrategies.builder()
			.codecs((codecs) -> codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(mapper)))
			.build();
		new DracoonTemplate(this.alice, own).store("/Projects/own.json", new Order(1, "a", List.of()));
		assertThat(this.files.readString("/Projects/own.json")).contains("\"Customer\":\"a\"");
	}

	@Test
	void nothingIsSentWithoutACodec() {
		this.emulator.clearRequests();
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> this.files.store("/Projects/order", new Order(1, "a", List.of())))
			.withMessageContaining("'order'")
			.withMessageContaining("'.json'");
		assertThatExceptionOfType(CodecException.class)
			.isThrownBy(() -> this.files.read("/Projects/order.bin", Order.class))
			.withMessageContaining("'order.bin'");
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void emptyFileHasNoObject() {
		this.files.writeBytes("/Projects/empty.json", new byte[0]);
		assertThatExceptionOfType(DecodingException.class)
			.isThrownBy(() -> this.files.read("/Projects/empty.json", Order.class))
			.withMessageContaining("'empty.json' is empty");
	}

	@Test
	void takenNameIsRefusedUnlessTheOptionsAllowIt() {
		this.files.store("/Projects/order.json", new Order(1, "a", List.of()));
		Order other = new Order(2, "b", List.of());
		assertThatExceptionOfType(DracoonApiException.Conflict.class)
			.isThrownBy(() -> this.files.store("/Projects/order.json", other));
		this.files.store("/Projects/order.json", other,
				(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE));
		assertThat(this.files.read("/Projects/order.json", Order.class)).isEqualTo(other);
	}

	@Test
	void downloadUrlNeedsNoAccount() throws IOException, InterruptedException {
		Node file = this.files.writeString("/Projects/open.txt", "open");
		for (SecretUrl url : List.of(this.files.generateDownloadUrl("/Projects/open.txt"),
				this.files.generateDownloadUrl(file))) {
			assertThat(get(url.value())).isEqualTo("open");
			assertThat(url).hasToString(url.masked().toString());
		}
	}

	private static String get(URI url) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	@Test
	void encryptedFilesAndFoldersHaveNoDownloadUrl() {
		this.files.writeString("/Vault/closed.txt", "closed");
		assertThatIllegalArgumentException().isThrownBy(() -> this.files.generateDownloadUrl("/Vault/closed.txt"))
			.withMessageContaining("share it with a password");
		assertThatIllegalArgumentException().isThrownBy(() -> this.files.generateDownloadUrl("/Projects"))
			.withMessageContaining("not a file");
	}

	@Test
	void linkExpiresAfterItsValidity() {
		Node file = this.files.writeString("/Projects/short.txt", "short");
		for (DownloadLink link : List.of(this.files.share("/Projects/short.txt", Duration.ofDays(3)),
				this.files.share(file, Duration.ofDays(3)))) {
			assertThat(link.share().expireAt()).isCloseTo(Instant.now().plus(Duration.ofDays(3)),
					within(1, ChronoUnit.HOURS));
		}
	}

	record Order(int id, String customer, List<String> items) {
	}

}

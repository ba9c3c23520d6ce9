// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests two instances of an application that store the tokens of their users in one
 * PostgreSQL, with a server whose refresh tokens work only once.
 */
class SeveralInstancesIT {

	private static final Duration LONG = Duration.ofSeconds(60);

	private static final List<Authentication> USERS = List.of(EmulatorLogins.user("admin", "dracoon"),
			EmulatorLogins.user("alice", "dracoon"), EmulatorLogins.user("bob", "dracoon"));

	private static final BytesEncryptor ENCRYPTOR = Encryptors.stronger("a key from outside", "5c0744940b5c369b");

	private static EmbeddedPostgres postgres;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final EmulatorLogins logins = new EmulatorLogins(this.emulator);

	private final InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(
			this.logins.registration());

	private final InMemoryReactiveClientRegistrationRepository reactiveRegistrations = new InMemoryReactiveClientRegistrationRepository(
			this.logins.registration());

	private final JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());

	private final DatabaseClient r2dbc = DatabaseClient
		.create(new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
			.host("localhost")
			.port(postgres.getPort())
			.username("postgres")
			.database("postgres")
			.build()));

	@BeforeAll
	static void startDatabase() throws IOException {
		postgres = EmbeddedPostgres.start();
		new ResourceDatabasePopulator(
				new ClassPathResource("org/springframework/security/oauth2/client/oauth2-client-schema-postgres.sql"))
			.execute(postgres.getPostgresDatabase());
	}

	@AfterAll
	static void stopDatabase() throws IOException {
		postgres.close();
	}

	@BeforeEach
	void signEveryoneIn() {
		OAuth2AuthorizedClientService service = jdbcService(ENCRYPTOR);
		USERS.forEach((user) -> service.saveAuthorizedClient(this.logins.signIn(user.getName()), user));
	}

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void noCallFailsWithJdbc() {
		underLoad(() -> SignedInUsers.of(jdbcService(ENCRYPTOR), this.registrations));
	}

	@Test
	void noCallFailsWithR2dbc() {
		underLoad(() -> SignedInUsers.of(r2dbcService(ENCRYPTOR), this.reactiveRegistrations));
	}

	@Test
	void lockMakesItOneRefreshPerUser() {
		try (AdvisoryLock lock = new AdvisoryLock()) {
			long refreshes = underLoad(
					() -> SignedInUsers.of(jdbcService(ENCRYPTOR), this.registrations).withRefreshLock(lock));
			assertThat(refreshes).isEqualTo(4L * USERS.size());
		}
	}

	private long underLoad(Supplier<SignedInUsers> users) {
		long before = refreshes();
		try (Dracoon first = instance(users.get()); Dracoon second = instance(users.get())) {
			for (int round = 0; round < 4; round++) {
				AtomicInteger calls = new AtomicInteger();
				Flux.range(0, 240).flatMap((index) -> {
					// expire the tokens while many calls of both instances are in
					// progress
					if (calls.incrementAndGet() == 100) {
						this.emulator.expireAccessTokens();
					}
					Authentication user = USERS.get(index % USERS.size());
					Dracoon instance = (index / USERS.size() % 2 == 0) ? first : second;
					return instance.account()
						.get()
						.doOnNext((account) -> assertThat(account.userName()).isEqualTo(user.getName()))
						.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user));
				}, 40).blockLast(LONG);
			}
		}
		return refreshes() - before;
	}

	@Test
	void signOutOnOneInstanceCountsOnTheOther() {
		Authentication user = USERS.get(1);
		try (Dracoon first = instance(SignedInUsers.of(jdbcService(ENCRYPTOR), this.registrations));
				Dracoon second = instance(SignedInUsers.of(r2dbcService(ENCRYPTOR), this.reactiveRegistrations))) {
			second.account().get().contextWrite(ReactiveSecurityContextHolder.withAuthentication(user)).block(LONG);
			first.tokenSource()
				.revoke()
				.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user))
				.block(LONG);
			DracoonAuthenticationException ex = catchThrowableOfType(DracoonAuthenticationException.class,
					() -> second.account()
						.get()
						.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user))
						.block(LONG));
			assertThat(ex.getReason()).isEqualTo(DracoonAuthenticationException.Reason.LOGIN_REQUIRED);
		}
	}

	@Test
	void databaseStoresTokensEncrypted() {
		OAuth2AuthorizedClient tokens = jdbcService(ENCRYPTOR).loadAuthorizedClient("dracoon", "alice");
		OAuth2AuthorizedClient same = r2dbcService(ENCRYPTOR)
			.<OAuth2AuthorizedClient>loadAuthorizedClient("dracoon", "alice")
			.block(LONG);
		assertThat(same.getRefreshToken().getTokenValue()).isEqualTo(tokens.getRefreshToken().getTokenValue());
		List<String> columns = this.jdbc
			.queryForList("select encode(access_token_value, 'escape') || encode(refresh_token_value, 'escape') "
					+ "from oauth2_authorized_client", String.class);
		assertThat(columns).hasSize(USERS.size())
			.noneMatch((column) -> column.contains(tokens.getAccessToken().getTokenValue())
					|| column.contains(tokens.getRefreshToken().getTokenValue()));
		assertThat(new HashSet<>(columns)).hasSize(USERS.size());
	}

	@Test
	void tokensOfOthersAndOfOtherKeysAreOfNoUse() {
		BytesEncryptor other = Encryptors.stronger("another key", "5c0744940b5c369b");
		assertThat(jdbcService(other).<OAuth2AuthorizedClient>loadAuthorizedClient("dracoon", "bob")).isNull();
		assertThat(r2dbcService(other).<OAuth2AuthorizedClient>loadAuthorizedClient("dracoon", "bob").block(LONG))
			.isNull();
		this.jdbc.update("update oauth2_authorized_client set (access_token_value, refresh_token_value) = "
				+ "(select access_token_value, refresh_token_value from oauth2_authorized_client "
				+ "where principal_name = 'admin') where principal_name = 'bob'");
		assertThat(jdbcService(ENCRYPTOR).<OAuth2AuthorizedClient>loadAuthorizedClient("dracoon", "bob")).isNull();
		assertThat(r2dbcService(ENCRYPTOR).<OAuth2AuthorizedClient>loadAuthorizedClient("dracoon", "bob").block(LONG))
			.isNull();
		assertThat(jdbcService(ENCRYPTOR).<OAuth2AuthorizedClient>loadAuthorizedClient("dracoon", "admin")).isNotNull();
	}

	private OAuth2AuthorizedClientService jdbcService(BytesEncryptor encryptor) {
		return new EncryptedJdbcClientService(this.jdbc, this.registrations, encryptor);
	}

	private ReactiveOAuth2AuthorizedClientService r2dbcService(BytesEncryptor encryptor) {
		return new EncryptedR2dbcClientService(this.r2dbc, this.reactiveRegistrations, encryptor);
	}

	private Dracoon instance(SignedInUsers users) {
		return Dracoon.builder().baseUrl(this.emulator.baseUrl()).signedInUsers(users).build();
	}

	private long refreshes() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/token")).count();
	}

	/**
	 * Represents an advisory lock of PostgreSQL that ends with its transaction, also if
	 * the connection dies. Callers wait for the lock on separate threads and connections,
	 * and thus leave the other threads and connections to the work.
	 */
	private static final class AdvisoryLock implements TokenRefreshLock, AutoCloseable {

		private final Scheduler threads = Schedulers.newBoundedElastic(4, Integer.MAX_VALUE, "token-refresh");

		private final JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());

		private final TransactionTemplate transactions = new TransactionTemplate(
				new DataSourceTransactionManager(Objects.requireNonNull(this.jdbc.getDataSource())));

		@Override
		public <T> Mono<T> withLock(String userName, Mono<T> work) {
			return Mono.fromCallable(() -> this.transactions.execute((status) -> {
				this.jdbc.query("select pg_advisory_xact_lock(hashtext(?))", (row) -> {
				}, userName);
				return work.block(LONG);
			})).subscribeOn(this.threads);
		}

		@Override
		public void close() {
			this.threads.dispose();
		}

	}

}

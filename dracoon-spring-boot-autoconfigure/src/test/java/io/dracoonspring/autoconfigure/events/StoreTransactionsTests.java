// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.jta.JtaTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.FileCreatedEvent;
import io.dracoonspring.event.inbox.EventInbox;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks applications with different transaction managers. Either the listeners of an
 * application take effect exactly once, or the application does not start.
 */
@ExtendWith(OutputCaptureExtension.class)
class StoreTransactionsTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	@TempDir
	static Path directory;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DracoonConnectionAutoConfiguration.class, DracoonAutoConfiguration.class,
						DracoonClientsAutoConfiguration.class, DracoonEventsAutoConfiguration.class))
		.withUserConfiguration(Listener.class)
		.withPropertyValues("dracoon.base-url=http://127.0.0.1:9", "dracoon.auth.client-id=app",
				"dracoon.auth.client-secret=secret", "dracoon.auth.username=service", "dracoon.auth.password=secret",
				"dracoon.events.webhook.enabled=true", "dracoon.events.webhook.secret=a secret of thirty-two letters!!",
				"dracoon.events.jdbc.initialize-schema=always", "dracoon.events.poll-interval=50ms");

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void managerOfTheDatabaseIsShared(boolean autoCommit) {
		DataSource database = database(autoCommit);
		exactlyOnce(with(database, "jdbc", () -> new JdbcTransactionManager(database)));
	}

	@Test
	void managerOfALazyDataSourceIsShared() {
		DataSource database = new LazyConnectionDataSourceProxy(database(true));
		exactlyOnce(with(database, "jdbc", () -> new JdbcTransactionManager(database)));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void managerOfATransactionAwareDataSourceIsShared(boolean autoCommit) {
		DataSource database = database(autoCommit);
		exactlyOnce(with(new TransactionAwareDataSourceProxy(database), "jdbc",
				() -> new JdbcTransactionManager(database)));
	}

	@Test
	void managerOfJpaIsSharedWithTheEntityManager() {
		DataSource database = database(true);
		exactlyOnce(this.runner.withBean(DataSource.class, () -> database).withUserConfiguration(Jpa.class));
	}

	@Test
	void managerOfJtaIsShared() {
		for (String store : new String[] { "default", "stateStore", "communicationStore" }) {
			BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
				.setObjectStoreDir(directory.toString());
		}
		JdbcDataSource database = h2();
		exactlyOnce(with(new EnlistingDataSource(database, com.arjuna.ats.jta.TransactionManager.transactionManager()),
				"jta", () -> new JtaTransactionManager(com.arjuna.ats.jta.UserTransaction.userTransaction(),
						com.arjuna.ats.jta.TransactionManager.transactionManager())));
	}

	@ParameterizedTest
	@CsvSource({ "true, " + AbstractPlatformTransactionManager.SYNCHRONIZATION_ALWAYS,
			"true, " + AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER,
			"false, " + AbstractPlatformTransactionManager.SYNCHRONIZATION_ALWAYS })
	void managerOfSomethingElseIsNotUsed(boolean autoCommit, int synchronization, CapturedOutput output) {
		exactlyOnce(with(database(autoCommit), "kafka", () -> new ForeignTransactionManager(synchronization, null)));
		assertThat(output).contains("Events use their own transaction manager")
			.contains("[kafka] does not manage the database");
	}

	@Test
	void managerOfTheDatabaseIsFoundBesideTheMainOne(CapturedOutput output) {
		DataSource database = database(true);
		exactlyOnce(with(database, "jdbc", () -> new JdbcTransactionManager(database)).withBean("kafka",
				PlatformTransactionManager.class,
				() -> new ForeignTransactionManager(AbstractPlatformTransactionManager.SYNCHRONIZATION_ALWAYS, null),
				(definition) -> definition.setPrimary(true)));
		assertThat(output).doesNotContain("their own transaction manager");
	}

	@Test
	void databaseWithoutManagerGetsOne() {
		exactlyOnce(this.runner.withBean(DataSource.class, () -> database(true)));
	}

	@Test
	void severalManagersOfTheDatabaseStopTheStartUnlessOneIsTheMainOne() {
		// use no pool, because the end of the first application would close the pool
		DataSource database = h2();
		ApplicationContextRunner two = with(database, "first", () -> new JdbcTransactionManager(database));
		two.withBean("second", PlatformTransactionManager.class, () -> new JdbcTransactionManager(database))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidDracoonPropertyException.class)
				.hasMessageContaining("'dracoon.events.store'")
				.hasMessageContaining("[first, second]"));
		exactlyOnce(two.withBean("second", PlatformTransactionManager.class, () -> new JdbcTransactionManager(database),
				(definition) -> definition.setPrimary(true)));
	}

	@Test
	void managerThatCannotBeAskedStopsTheStart() {
		with(database(true), "kafka",
				() -> new ForeignTransactionManager(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER,
						new CannotCreateTransactionException("no broker")))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("no broker")
				.satisfies((ex) -> assertThat(context.getStartupFailure())
					.hasStackTraceContaining("Could not begin a transaction with 'kafka'")));
	}

	private ApplicationContextRunner with(DataSource database, String name,
			Supplier<PlatformTransactionManager> manager) {
		return this.runner.withBean(DataSource.class, () -> database)
			.withBean(name, PlatformTransactionManager.class, manager);
	}

	private static DataSource database(boolean autoCommit) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(h2());
		pool.setAutoCommit(autoCommit);
		pool.setMaximumPoolSize(4);
		pool.setMinimumIdle(0);
		return pool;
	}

	private static JdbcDataSource h2() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		new JdbcTemplate(database).execute("create table seen (id varchar(64))");
		return database;
	}

	private static void exactlyOnce(ApplicationContextRunner runner) {
		runner.run(StoreTransactionsTests::exactlyOnce);
	}

	private static void exactlyOnce(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed();
		EventInbox inbox = context.getBean(EventInbox.class);
		inbox.add(new EventMessage("wh:1", EventSource.WEBHOOK, "file.created", 1L, 7L, Instant.now(), "{}"));
		Awaitility.await().atMost(TIMEOUT).until(() -> inbox.status().waiting() == 0);
		assertThat(context.getBean(Listener.class).attempts).hasValue(2);
		assertThat(
				new JdbcTemplate(context.getBean(DataSource.class)).queryForList("select id from seen", String.class))
			.containsExactly("wh:1");
	}

	@Configuration(proxyBeanMethods = false)
	static class Listener {

		private final AtomicInteger attempts = new AtomicInteger();

		private final DataSource database;

		private final ObjectProvider<EntityManagerFactory> jpa;

		Listener(DataSource database, ObjectProvider<EntityManagerFactory> jpa) {
			this.database = database;
			this.jpa = jpa;
		}

		@EventListener
		void insert(FileCreatedEvent event) {
			insert(event.details().id());
			if (this.attempts.incrementAndGet() == 1) {
				throw new IllegalStateException("after the work was done");
			}
		}

		private void insert(String id) {
			EntityManagerFactory factory = this.jpa.getIfAvailable();
			if (factory == null) {
				new JdbcTemplate(this.database).update("insert into seen (id) values (?)", id);
			}
			else {
				EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
				assertThat(entities).as("entity manager of the current transaction").isNotNull();
				entities.createNativeQuery("insert into seen (id) values (?1)").setParameter(1, id).executeUpdate();
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Jpa {

		@Bean
		LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database) {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setDataSource(database);
			factory.setPersistenceUnitName("seen");
			factory.setPackagesToScan("io.dracoonspring.autoconfigure.none");
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			return factory;
		}

		@Bean
		PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
			return new JpaTransactionManager(factory);
		}

	}

}

// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Runs the servers that the instances of an application share: the emulator, a database
 * and, for the stores with Redis, a Redis server.
 */
final class SessionServers implements AutoCloseable {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final WebApplicationType type;

	private final Store store;

	private final Server database;

	private final String url;

	private final @Nullable RedisServer redis;

	SessionServers(WebApplicationType type, Store store) throws IOException, SQLException {
		this.type = type;
		this.store = store;
		this.redis = (store == Store.JDBC || store == Store.MEMORY) ? null : RedisServer.start();
		this.database = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
		this.url = "jdbc:h2:tcp://127.0.0.1:" + this.database.getPort() + "/mem:" + UUID.randomUUID()
				+ ";DB_CLOSE_DELAY=-1";
		new ResourceDatabasePopulator(new ClassPathResource("org/springframework/session/jdbc/schema-h2.sql"),
				new ClassPathResource("org/springframework/security/oauth2/client/oauth2-client-schema.sql"))
			.execute(dataSource());
	}

	private DataSource dataSource() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setUrl(this.url);
		return dataSource;
	}

	DracoonEmulator emulator() {
		return this.emulator;
	}

	/**
	 * Returns the arguments of an instance that shares the servers.
	 * @param properties further properties
	 * @return the arguments
	 */
	List<String> arguments(String... properties) {
		List<String> arguments = new ArrayList<>(List.of(this.type.name(), "--server.port=0",
				"--sessions=" + this.store, "--dracoon.base-url=" + this.emulator.baseUrl(), "--dracoon.auth.mode=user",
				"--spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"--spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator",
				"--spring.datasource.url=" + this.url, "--spring.datasource.hikari.maximum-pool-size=4",
				"--spring.docker.compose.enabled=false"));
		if (this.redis != null) {
			arguments.add("--redis.port=" + this.redis.port());
		}
		arguments.addAll(List.of(properties));
		return arguments;
	}

	/** Returns all values of the session store as text. */
	String storedSessions() {
		if (this.redis != null) {
			return this.redis.dump();
		}
		StringBuilder all = new StringBuilder();
		new JdbcTemplate(dataSource()).query("select attribute_name, attribute_bytes from spring_session_attributes",
				(RowCallbackHandler) (row) -> all.append(row.getString(1))
					.append(new String(row.getBytes(2), StandardCharsets.ISO_8859_1)));
		return all.toString();
	}

	@Override
	public void close() {
		this.emulator.close();
		this.database.stop();
		if (this.redis != null) {
			this.redis.close();
		}
	}

	/** Selects the session store of the application. */
	enum Store {

		/** The memory of each instance, which other instances do not see. */
		MEMORY,

		/** Spring Session with a database and an index of the sessions of each user. */
		JDBC,

		/**
		 * Spring Session with Redis, without an index of sessions and without session
		 * events.
		 */
		REDIS,

		/**
		 * Spring Session with Redis, with an index of the sessions of each user and with
		 * session events.
		 */
		INDEXED_REDIS

	}

}

// the code around the snippets of docs/authentication.md

import java.io.Console;
import java.net.URI;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.*;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.oauth2.client.*;
import org.springframework.security.oauth2.client.registration.*;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.*;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.*;
import reactor.core.publisher.*;
import reactor.core.scheduler.*;

import io.dracoonspring.*;
import io.dracoonspring.api.*;
import io.dracoonspring.api.nodes.*;
import io.dracoonspring.auth.*;
import io.dracoonspring.autoconfigure.user.session.*;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.security.*;
import io.dracoonspring.transfer.DracoonTransfers;

abstract class Frame {

	DracoonNodes nodes;

	DracoonCrypto crypto;

	record Archive(DracoonNodes nodes, DracoonTransfers transfers) {

	}

	interface Tenants {

		boolean exists(String name);

		Dracoon client(String name);

	}

	// a member

	void statements(Console console, String baseUrl, ClientCredentials client) throws Exception {
		// a statement
	}

}

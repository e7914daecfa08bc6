package org.wushe.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/** Asks Elasticsearch unless it has just kept somebody waiting in vain. */
final class WaryTransport implements ElasticsearchTransport {

	private final ElasticsearchTransport transport;

	private final Silence silence;

	WaryTransport(ElasticsearchTransport transport, Silence silence) {
		this.transport = transport;
		this.silence = silence;
	}

	/**
	 * @throws IOException also if all connections are taken by others who wait, which the
	 * client tells by a {@link RuntimeException}
	 */
	@Override
	public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options)
			throws IOException {
		long asked = this.silence.ask();
		try {
			A answer = this.transport.performRequest(request, endpoint, options);
			this.silence.heard();
			return answer;
		}
		catch (ElasticsearchException refused) {
			this.silence.heard();
			throw refused;
		}
		catch (InterruptedIOException late) {
			this.silence.missed(asked);
			throw late;
		}
		catch (RuntimeException ex) {
			if (ex.getCause() instanceof TimeoutException) {
				this.silence.missed(asked);
				throw (IOException) new SocketTimeoutException("no connection was free in time").initCause(ex);
			}
			throw ex;
		}
	}

	/** Nobody waits for these. */
	@Override
	public <Q, A, E> CompletableFuture<A> performRequestAsync(Q request, Endpoint<Q, A, E> endpoint,
			@Nullable TransportOptions options) {
		return this.transport.performRequestAsync(request, endpoint, options);
	}

	@Override
	public JsonpMapper jsonpMapper() {
		return this.transport.jsonpMapper();
	}

	@Override
	public TransportOptions options() {
		return this.transport.options();
	}

	@Override
	public void close() throws IOException {
		this.transport.close();
	}

}

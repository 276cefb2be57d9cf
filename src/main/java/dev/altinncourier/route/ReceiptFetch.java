package dev.altinncourier.route;

import dev.altinncourier.outcome.FetchedFile;
import dev.altinncourier.outcome.FetchedFiles;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that go beside the receipt.
 *
 * @param pending still to be fetched
 * @param fetched already on disk
 */
record ReceiptFetch(List<FetchedFiles.Target> pending, List<FetchedFile> fetched) {

    static final Variable<ReceiptFetch> FETCH = new Variable<>("fetch", ReceiptFetch.class);

    ReceiptFetch {
        pending = List.copyOf(pending);
        fetched = List.copyOf(fetched);
    }

    ReceiptFetch and(FetchedFile file) {
        var all = Stream.concat(fetched.stream(), Stream.of(file)).toList();
        return new ReceiptFetch(pending.subList(1, pending.size()), all);
    }
}
